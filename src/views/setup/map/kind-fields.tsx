import { Plus } from "lucide-react";
import type { WorkKind, WorkNature } from "../../../domain/agreement.ts";
import type { TeamFile } from "../../../domain/team-file.ts";
import type { Guess } from "../../../history/proposal/proposal.ts";
import { Button } from "../../../ui/button.tsx";
import { LinesField } from "../fields/lines-field.tsx";
import { SelectField } from "../fields/select-field.tsx";
import { TextField } from "../fields/text-field.tsx";
import { Fold } from "../fold.tsx";
import { guessesOf } from "./evidence.ts";
import { EvidenceList } from "./evidence-list.tsx";
import styles from "./map.module.css";

const natures: readonly { value: WorkNature; label: string }[] = [
  { value: "goal", label: "What the team chose to do" },
  { value: "support", label: "Support for others" },
  { value: "reactive", label: "What came in and could not wait" },
  { value: "upstream", label: "Getting work ready" },
];

type Props = { file: TeamFile; guesses: readonly Guess[]; onChange: (file: TeamFile) => void };

/** Kinds of work, in the order in which they are tried: the first that matches is an item's. */
export function KindFields({ file, guesses, onChange }: Props) {
  const { kinds } = file;
  const set = (next: WorkKind[], unplanned = file.unplanned) =>
    onChange({ ...file, kinds: next, unplanned });
  const rename = (name: string, next: string) => (next === "" ? name : next);
  const change = (at: number, next: Partial<WorkKind>) => {
    const before = kinds[at]?.name ?? "";
    const after = rename(before, next.name ?? before);
    set(
      kinds.map((kind, i) => (i === at ? { ...kind, ...next } : kind)),
      {
        ...file.unplanned,
        kinds: file.unplanned.kinds.map((name) => (name === before ? after : name)),
      },
    );
  };
  const remove = (at: number) => {
    const name = kinds[at]?.name;
    set(kinds.toSpliced(at, 1), {
      ...file.unplanned,
      kinds: file.unplanned.kinds.filter((kind) => kind !== name),
    });
  };
  return (
    <div className={styles["group"]}>
      <ul className={styles["kinds"]}>
        {kinds.map((kind, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a kind has nothing else of its own: its name is being typed
          <li key={at}>
            <Fold
              dir="auto"
              line={
                <>
                  <strong>{kind.name.slice(0, 60) || "(no name)"}</strong>{" "}
                  <span className={styles["muted"]}>{kindSentence(kind)}</span>
                </>
              }
            >
              <div className={styles["signalFields"]}>
                <TextField
                  label="Name"
                  value={kind.name}
                  onChange={(name) => change(at, { name })}
                />
                <SelectField
                  label="What it is to the team"
                  value={kind.nature}
                  options={natures}
                  onChange={(nature) => change(at, { nature })}
                />
                <LinesField
                  label="Labels"
                  help="One a line; * stands for anything."
                  values={kind.labels}
                  onChange={(labels) => change(at, { labels })}
                />
                <LinesField
                  label="Issue types"
                  values={kind.types}
                  onChange={(types) => change(at, { types })}
                />
                <div>
                  <Button onClick={() => remove(at)}>Take out this kind</Button>
                </div>
              </div>
            </Fold>
          </li>
        ))}
      </ul>
      {kinds.length === 0 && <p className={styles["muted"]}>None: all work counts as one kind.</p>}
      <div>
        <Button
          onClick={() =>
            set([
              ...kinds,
              {
                name: `Kind ${kinds.length + 1}`,
                nature: "goal",
                labels: [],
                types: [],
                fields: [],
                sleDays: null,
              },
            ])
          }
        >
          <Plus size={16} aria-hidden />
          Add a kind of work
        </Button>
      </div>
      <EvidenceList guesses={guessesOf(guesses, "kind")} />
    </div>
  );
}

const few = 3;

/** "labels bug, defect; type Bug". */
function kindSentence({ labels, types, fields }: WorkKind): string {
  const some = (what: string, names: readonly string[]) =>
    names.length === 0
      ? []
      : [
          `${what} ${names
            .slice(0, few)
            .map((name) => name.slice(0, 40))
            .join(", ")}${names.length > few ? "…" : ""}`,
        ];
  const said = [
    ...some("labelled", labels),
    ...some("of type", types),
    ...fields.flatMap(({ field, values }) => some(`${field}:`, values)),
  ];
  return said.length === 0 ? "nothing says so yet" : said.join("; ");
}
