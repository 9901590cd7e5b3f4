import type { Attention } from "../../../domain/agreement.ts";
import { NumberField } from "../fields/number-field.tsx";
import styles from "../setup.module.css";
import { Group } from "./group.tsx";
import type { FieldsProps } from "./time-fields.tsx";

const thresholds: readonly { key: keyof Attention; label: string; usual: number }[] = [
  { key: "blockedDays", label: "Blocked for", usual: 5 },
  { key: "staleDays", label: "Nothing happened for", usual: 7 },
  { key: "reviewDays", label: "Waiting for a review for", usual: 3 },
  { key: "unlinkedDays", label: "In progress without a pull request for", usual: 5 },
];

/** After how long something needs a person. */
export const AttentionFields = ({ file, onChange }: FieldsProps) => {
  const { attention } = file;
  return (
    <Group
      title="When something needs a person"
      summary={`blocked ${attention.blockedDays}, stale ${attention.staleDays}, in review ${attention.reviewDays} days`}
    >
      <div className={styles["pair"]}>
        {thresholds.map(({ key, label, usual }) => (
          <NumberField
            key={key}
            label={label}
            unit="days"
            whole={false}
            value={attention[key]}
            onChange={(next) =>
              onChange({ ...file, attention: { ...attention, [key]: next ?? usual } })
            }
          />
        ))}
      </div>
    </Group>
  );
};
