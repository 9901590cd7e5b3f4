import { TextField } from "../fields/text-field.tsx";
import { AttentionFields } from "./attention-fields.tsx";
import { ExpectationFields } from "./expectation-fields.tsx";
import { InsideFields } from "./inside-fields.tsx";
import { ItemFields } from "./item-fields.tsx";
import { PlanFields } from "./plan-fields.tsx";
import { type FieldsProps, TimeFields } from "./time-fields.tsx";

/** All that a team agrees on beyond its stages: every part has a default, and a line that says what holds. */
export const AgreementForm = ({ file, onChange }: FieldsProps) => (
  <div>
    <TextField
      label="The team's name"
      value={file.name}
      onChange={(name) => onChange({ ...file, name })}
    />
    <div style={{ marginTop: 20 }}>
      <TimeFields {...{ file, onChange }} />
      <ExpectationFields {...{ file, onChange }} />
      <AttentionFields {...{ file, onChange }} />
      <ItemFields {...{ file, onChange }} />
      <PlanFields {...{ file, onChange }} />
      <InsideFields {...{ file, onChange }} />
    </div>
  </div>
);
