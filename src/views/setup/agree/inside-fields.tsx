import { plural } from "../../../ui/format.ts";
import { LinesField } from "../fields/lines-field.tsx";
import { Group } from "./group.tsx";
import type { FieldsProps } from "./time-fields.tsx";

/** Where a blocking issue is still the team's own. */
export function InsideFields({ file, onChange }: FieldsProps) {
  const { inside } = file;
  const count = inside.organizations.length + inside.repositories.length + inside.people.length;
  const change = (next: Partial<typeof inside>) =>
    onChange({ ...file, inside: { ...inside, ...next } });
  return (
    <Group
      title="What is outside the team"
      summary={
        count === 0
          ? "all but the owners of its boards and repositories"
          : plural(count, "exception")
      }
    >
      <p>
        A blocker outside the team cannot be solved by the team alone. The owners of what you chose
        are inside; so is what stands here.
      </p>
      <LinesField
        label="Organisations inside"
        values={inside.organizations}
        onChange={(organizations) => change({ organizations })}
      />
      <LinesField
        label="Repositories inside"
        help="One a line, such as acme/app."
        values={inside.repositories}
        onChange={(repositories) => change({ repositories })}
      />
      <LinesField
        label="People of the team"
        help="Logins, one a line: an issue that one of them is assigned to is the team's own."
        values={inside.people}
        onChange={(people) => change({ people })}
      />
    </Group>
  );
}
