import { type SubmitEvent, useState } from "react";
import { useCheckAddress } from "../../../data/choices.ts";
import { Button } from "../../../ui/button.tsx";
import { ProblemNote } from "../connect/problem-note.tsx";
import { TextField } from "../fields/text-field.tsx";
import styles from "../setup.module.css";

type Props = { onFound: (address: string, title: string) => void };

/** An address from the browser's bar: for what no list shows. */
export function PasteAddress({ onFound }: Props) {
  const [text, setText] = useState("");
  const check = useCheckAddress();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const address = text.trim();
    check.mutate(address, {
      onSuccess: ({ problem, title, url }) => {
        if (problem !== null) return;
        setText("");
        onFound(url ?? address, title ?? address);
      },
    });
  };
  const { data } = check;
  return (
    <form className={styles["form"]} onSubmit={submit} noValidate>
      <TextField
        label="Or paste the address of a board or a repository"
        value={text}
        placeholder="https://github.com/orgs/acme/projects/7"
        onChange={setText}
      />
      <div>
        <Button type="submit" disabled={check.isPending || text.trim() === ""}>
          {check.isPending ? "Asking GitHub…" : "Add it"}
        </Button>
      </div>
      {data?.problem && <ProblemNote problem={data.problem} />}
      {data?.partly.map((problem) => (
        <ProblemNote key={problem.message} problem={problem} />
      ))}
      {check.error && (
        <p className={styles["fault"]} role="alert">
          {check.error.message}
        </p>
      )}
    </form>
  );
}
