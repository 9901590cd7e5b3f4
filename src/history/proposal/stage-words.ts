import { finder, plainWords } from "./plain-words.ts";

/**
 * What the name of a column or label says: `queue` is ready for whatever comes next,
 * and so not started or waiting by where it stands.
 */
export type StageMeaning =
  | "blocked"
  | "discarded"
  | "waiting"
  | "queue"
  | "not started"
  | "done"
  | "active";

/** English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Japanese, Chinese, Korean. */
const words: Record<StageMeaning, readonly string[]> = {
  blocked: [
    ..."blocked,blocker,blocking,on hold,hold,stalled,stuck,impeded,impediment,paused,failed,failing,suspended,🚧,⛔,🛑".split(
      ",",
    ),
    ..."blockiert,gesperrt,angehalten,pausiert,zuruckgestellt,hindernis".split(","),
    ..."bloque,bloquee,en pause,suspendu,en attente de deblocage".split(","),
    ..."bloqueado,bloqueada,en pausa,detenido,impedido,impedimento,em pausa,suspenso".split(","),
    ..."bloccato,bloccata,in pausa,sospeso,geblokkeerd,gepauzeerd,vastgelopen".split(","),
    ..."zablokowane,zablokowany,wstrzymane,wstrzymany,blokada".split(","),
    ..."ブロック,保留,中断,阻塞,受阻,挂起,暂停,封鎖,차단,보류,막힘".split(","),
  ],
  discarded: [
    ..."won t do,wont do,won t fix,wontfix,cancelled,canceled,rejected,abandoned,declined,discarded,not planned,duplicate,invalid".split(
      ",",
    ),
    ..."abgelehnt,verworfen,abgebrochen,annule,rejete,abandonne,cancelado,rechazado,descartado".split(
      ",",
    ),
    ..."rejeitado,annullato,scartato,rifiutato,geannuleerd,afgewezen,anulowane,odrzucone".split(
      ",",
    ),
    ..."却下,キャンセル,中止,已取消,取消,拒绝,취소,반려".split(","),
  ],
  waiting: [
    ..."waiting,waits,wait,awaiting,awaits,pending,ready for review,ready for qa,ready for test,ready for testing,ready for release,ready to merge,ready for deploy,ready to deploy,ready for deployment,ready to release,to review,to test,to verify,to deploy,to release,author action,action required,needs review,needs info,needs feedback,in queue,queued,feedback needed,⏳".split(
      ",",
    ),
    ..."warten,wartet,wartend,wartet auf,warteschlange,bereit fur review,bereit zum testen,ruckfrage,zu prufen,zu testen".split(
      ",",
    ),
    ..."en attente,attente,attend,a relire,a tester,a valider,a verifier,pret a deployer".split(
      ",",
    ),
    ..."esperando,en espera,espera,pendiente de,por revisar,por probar,listo para revision".split(
      ",",
    ),
    ..."aguardando,em espera,pendente de,para revisar,para testar,in attesa,attesa,da verificare,da testare,da revisionare".split(
      ",",
    ),
    ..."wachten,wacht op,wachtend,te reviewen,te testen,klaar voor review,oczekuje,oczekujace,oczekiwanie,czeka,czeka na,do sprawdzenia,do testow,do przegladu".split(
      ",",
    ),
    ..."待ち,待機,等待,待,待审核,待评审,待测试,待验收,待发布,대기,리뷰 대기".split(","),
  ],
  "not started": [
    ..."to do,todo,backlog,inbox,new,open,not started,unstarted,up next,next,next up,icebox,ideas,idea,triage,needs triage,to triage,planned,planning,proposed,incoming,wishlist,someday,later,future,funnel,requested,requests,to be done,no status".split(
      ",",
    ),
    ..."zu erledigen,zu tun,offen,neu,neue,eingang,posteingang,geplant,ideen,als nachstes,nachste,anstehend,nicht begonnen".split(
      ",",
    ),
    ..."a faire,nouveau,nouvelle,boite de reception,a venir,planifie,idees,ouvert,non commence".split(
      ",",
    ),
    ..."por hacer,pendiente,pendientes,nuevo,bandeja de entrada,planificado,por empezar,sin empezar,abierto,proximo".split(
      ",",
    ),
    ..."a fazer,para fazer,fazer,novo,caixa de entrada,planejado,planeado,nao iniciado,aberto,pendente".split(
      ",",
    ),
    ..."da fare,nuovo,in arrivo,pianificato,da iniziare,non iniziato,aperto,te doen,nieuw,gepland,niet gestart,open,volgende".split(
      ",",
    ),
    ..."do zrobienia,nowe,nowy,skrzynka,zaplanowane,planowane,nierozpoczete,otwarte,nastepne,pomysly".split(
      ",",
    ),
    ..."未着手,未対応,やること,バックログ,新規,予定,次,待办,待处理,待開始,待开始,待开发,未完成,未开始,未開始,需求池,新建,积压,할 일,할일,예정,백로그,시작 전,신규".split(
      ",",
    ),
  ],
  queue: [
    ..."ready,selected,prioritized,prioritised,committed,approved,accepted,refined,groomed,this sprint,sprint backlog,sprint".split(
      ",",
    ),
    ..."ready for dev,ready for development,ready for implementation,ready for coding,ready for design,ready for analysis,ready for work,ready for progress,dev ready,ready for doing,bereit fur entwicklung,listo para desarrollo,pronto para desenvolvimento,pronto per lo sviluppo".split(
      ",",
    ),
    ..."bereit,ausgewahlt,pret,prete,selectionne,listo,lista,seleccionado,pronto,pronta,selecionado,selezionato,gereed,klaar om,gotowe do,wybrane".split(
      ",",
    ),
    ..."準備完了,就绪,已就绪,就緒,준비,준비됨".split(","),
  ],
  done: [
    ..."done,closed,completed,complete,finished,resolved,merged,shipped,released,deployed,live,fixed,archived,archive,in production,✅".split(
      ",",
    ),
    ..."erledigt,fertig,abgeschlossen,geschlossen,gelost,ausgeliefert,veroffentlicht".split(","),
    ..."termine,terminee,fini,fait,ferme,resolu,livre,cloture".split(","),
    ..."hecho,hecha,terminado,completado,cerrado,resuelto,finalizado,publicado".split(","),
    ..."feito,concluido,concluida,finalizado,fechado,resolvido,entregue".split(","),
    ..."fatto,completato,chiuso,finito,risolto,rilasciato,concluso".split(","),
    ..."klaar,gereed en getest,afgerond,gesloten,voltooid,opgelost".split(","),
    ..."zrobione,gotowe,ukonczone,zakonczone,zamkniete,rozwiazane,wykonane".split(","),
    ..."完了,済み,終了,解決済み,已完成,完成,已关闭,已关,已解决,已发布,已上线,完毕,완료,종료,해결됨,배포됨".split(
      ",",
    ),
  ],
  active: [
    ..."in progress,progress,doing,wip,work in progress,in development,development,developing,dev,coding,implementing,implementation,started,active,in review,review,reviewing,code review,under review,testing,in test,test,qa,in qa,verification,verify,validating,validation,building,design,designing,in design,analysis,analyzing,working,ongoing,current,merging,releasing,deploying,staging,research".split(
      ",",
    ),
    ..."in arbeit,in bearbeitung,bearbeitung,laufend,lauft,begonnen,in entwicklung,entwicklung,in prufung,prufung,uberprufung,in uberprufung,test,im test,umsetzung,abnahme".split(
      ",",
    ),
    ..."en cours,en developpement,developpement,en revue,revue,relecture,en test,en validation".split(
      ",",
    ),
    ..."en curso,en progreso,en proceso,haciendo,en desarrollo,desarrollo,en revision,revision,en pruebas,pruebas".split(
      ",",
    ),
    ..."em andamento,em progresso,em curso,fazendo,em desenvolvimento,desenvolvimento,em revisao,revisao,em teste,em testes".split(
      ",",
    ),
    ..."in corso,in lavorazione,in sviluppo,sviluppo,in revisione,revisione,in verifica".split(","),
    ..."mee bezig,bezig,in uitvoering,in behandeling,in ontwikkeling,in beoordeling,testen".split(
      ",",
    ),
    ..."w toku,w trakcie,w realizacji,realizacja,w trakcie realizacji,przeglad,w przegladzie,testy,w testach,testowanie".split(
      ",",
    ),
    ..."進行中,作業中,対応中,実装中,開発中,レビュー,レビュー中,テスト,テスト中,处理中,进行中,開發中,开发中,开发,评审,评审中,审核中,测试,测试中,진행 중,진행중,작업 중,작업중,개발 중,검토,검토 중,리뷰,리뷰 중,테스트".split(
      ",",
    ),
  ],
};

/** Where a name holds words of several meanings, the first of these is meant: "waiting for review" waits. */
const precedence: readonly StageMeaning[] = [
  "blocked",
  "discarded",
  "waiting",
  "not started",
  "done",
  "active",
  "queue",
];
const finders = precedence.map((meaning) => ({ meaning, find: finder(words[meaning]) }));

export type NamedMeaning = { meaning: StageMeaning; word: string };

/**
 * What the name of a column, or of a label that stands for one, says of being there.
 *
 * Words of the longest phrase win over shorter ones: "not started" is not "started".
 *
 * @returns null where it says nothing known
 */
export function stageMeaning(name: string): NamedMeaning | null {
  const plain = plainWords(name);
  let best: NamedMeaning | null = null;
  for (const { meaning, find } of finders) {
    const word = find(plain);
    if (word !== null && (best === null || holds(word, best.word))) best = { meaning, word };
  }
  return best;
}

/** "review done" holds "done" beside "review", but "not started" holds "started" within it. */
const holds = (longer: string, shorter: string): boolean =>
  longer.length > shorter.length && plainWords(longer).includes(plainWords(shorter).trim());
