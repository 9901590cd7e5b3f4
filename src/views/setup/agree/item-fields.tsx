import { CheckField } from "../fields/check-field.tsx";
import { RadioField } from "../fields/radio-field.tsx";
import { Group } from "./group.tsx";
import type { FieldsProps } from "./time-fields.tsx";

/** What counts as an item, and as finished. */
export function ItemFields({ file, onChange }: FieldsProps) {
  const { items, counted } = file;
  const said = [
    ...(items.issues ? ["issues"] : []),
    ...(items.drafts ? ["drafts"] : []),
    ...(items.pullRequests === "none" ? [] : ["pull requests"]),
    ...(items.parents ? ["parents"] : []),
  ].join(", ");
  const change = (next: Partial<typeof items>) =>
    onChange({ ...file, items: { ...items, ...next } });
  return (
    <Group title="What counts as an item" summary={said || "nothing"}>
      <div>
        <CheckField
          label="Issues"
          checked={items.issues}
          onChange={(issues) => change({ issues })}
        />
        <CheckField
          label="Drafts on the board"
          checked={items.drafts}
          onChange={(drafts) => change({ drafts })}
        />
        <CheckField
          label="Issues with sub-issues"
          help="Usually initiatives: their parts are the items."
          checked={items.parents}
          onChange={(parents) => change({ parents })}
        />
      </div>
      <RadioField
        label="Pull requests"
        value={items.pullRequests}
        options={[
          {
            value: "unless linked",
            label: "Unless they close one of the team's items",
            help: "Then they are part of that item.",
          },
          { value: "all", label: "All of them" },
          { value: "none", label: "None" },
        ]}
        onChange={(pullRequests) => change({ pullRequests })}
      />
      <RadioField
        label="Finished is"
        value={counted}
        options={[
          { value: "delivered", label: "What was delivered" },
          { value: "finished", label: "What was discarded, too" },
        ]}
        onChange={(next) => onChange({ ...file, counted: next })}
      />
    </Group>
  );
}
