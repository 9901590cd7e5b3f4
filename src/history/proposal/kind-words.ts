import type { WorkNature } from "../../domain/agreement.ts";
import { finder, plainWords } from "./plain-words.ts";

/** Kinds of work that teams tell apart by labels, and what each is to the team. */
export const families = {
  Incident: "reactive",
  Bug: "reactive",
  Support: "support",
  Upstream: "upstream",
  Maintenance: "goal",
  Feature: "goal",
  Change: "goal",
} as const satisfies Record<string, WorkNature>;
export type Family = keyof typeof families;

/** English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Japanese, Chinese, Korean. */
const words: Record<Family, readonly string[]> = {
  Incident: [
    ..."incident,outage,hotfix,emergency,urgent,pagerduty,alert,on call,storung,vorfall,ausfall,notfall,panne,urgence".split(
      ",",
    ),
    ..."incidencia,incidente,urgencia,emergenza,storing,incydent,awaria,障害,緊急,事故,故障,紧急,장애,긴급,🔥".split(
      ",",
    ),
  ],
  Bug: [
    ..."bug,bugs,bugfix,defect,defects,fix,fixes,fixup,fixups,error,regression,crash,broken,typo,fehler,defekt,bogue,anomalie".split(
      ",",
    ),
    ..."erreur,defecto,fallo,defeito,erro,falha,difetto,errore,fout,blad,usterka,バグ,不具合,缺陷,错误,漏洞,버그,결함,오류,🐛".split(
      ",",
    ),
  ],
  Support: [
    ..."support,question,questions,help,helpdesk,customer,customer request,service request,ticket,enquiry,inquiry".split(
      ",",
    ),
    ..."anfrage,frage,kunde,assistance,demande,soporte,consulta,suporte,duvida,supporto,domanda,vraag,ondersteuning".split(
      ",",
    ),
    ..."wsparcie,pytanie,問い合わせ,サポート,質問,支持,咨询,客户,지원,문의,질문".split(","),
  ],
  Upstream: "upstream,third party,vendor,dependency update,上流,上游".split(","),
  Maintenance: [
    ..."maintenance,chore,refactor,refactoring,refactor*,tech debt,technical debt,debt,cleanup,clean up,ci,build,test,tests,testing,assurance,doc,docs,documentation,dependencies,dependency,performance,perf,release,style,process,meta,infrastructure,infra,tooling,translation,translations,toil".split(
      ",",
    ),
    ..."wartung,technische schulden,dokumentation,aufraumen,maintenance technique,dette technique,entretien".split(
      ",",
    ),
    ..."mantenimiento,deuda tecnica,documentacion,manutencao,divida tecnica,documentacao,manutenzione,debito tecnico".split(
      ",",
    ),
    ..."onderhoud,documentatie,utrzymanie,dlug techniczny,dokumentacja,保守,リファクタリング,技術的負債,ドキュメント,维护,重构,技术债,文档,유지보수,리팩터링,문서".split(
      ",",
    ),
  ],
  Feature: [
    ..."feature,features,feature request,enhancement,enhancements,story,user story,new,epic,✨".split(
      ",",
    ),
    ..."funktion,neue funktion,erweiterung,fonctionnalite,evolution,funcionalidad,mejora,nueva,funcionalidade,melhoria".split(
      ",",
    ),
    ..."funzionalita,miglioramento,functie,verbetering,funkcja,funkcjonalnosc,nowa,機能,新機能,機能追加,改善,功能,新功能,需求,기능,신규 기능,개선".split(
      ",",
    ),
  ],
  Change:
    "change,changes,modification,update,updates,improvement,improvements,revision,anderung,changement,cambio,mudanca,modifica,wijziging,zmiana,変更,变更,修改,변경".split(
      ",",
    ),
};

/** "Bug fix in the docs" is a bug first. "Metadata update" is a change; a "performance test" is upkeep. */
const precedence = [
  "Incident",
  "Bug",
  "Support",
  "Upstream",
  "Maintenance",
  "Feature",
  "Change",
] as const satisfies Family[];
const finders = precedence.map((family) => ({ family, find: finder(words[family]) }));

/** Invitations and errands, whatever other words they hold. */
const noKind = finder(
  "help wanted,good first issue,first timers only,up for grabs,needs*,need*,required,wanted".split(
    ",",
  ),
);

/** The kind of work that a label, type or field value names, and the word that says so; null for one that names none. */
export function kindFamily(name: string): { family: Family; word: string } | null {
  const plain = plainWords(name);
  if (noKind(plain) !== null) return null;
  for (const { family, find } of finders) {
    const word = find(plain);
    if (word !== null) return { family, word };
  }
  return null;
}

const kindFields = finder(
  "kind,type,category,class,classification,work type,work kind,issue type,art,typ,kategorie,genre,categorie,tipo,categoria,clase,classe,soort,rodzaj,kategoria,種類,種別,分類,类型,类别,類型,유형,종류,분류".split(
    ",",
  ),
);
/** Whether a board's field sorts work by kind, by its name. */
export const isKindField = (field: string): boolean => kindFields(plainWords(field)) !== null;

const dueFields = finder(
  "due,due date,deadline,target,target date,end,end date,finish,fallig,falligkeit,frist,termin,echeance,date limite,fecha limite,vencimiento,prazo,vencimento,scadenza,vervaldatum,termin koncowy,期限,締切,截止,截止日期,마감,마감일,기한".split(
    ",",
  ),
);
/** Whether a board's field holds a due date, by its name. */
export const isDueField = (field: string): boolean => dueFields(plainWords(field)) !== null;
