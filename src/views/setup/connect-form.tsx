import { Link, useNavigate } from "@tanstack/react-router";
import { Upload } from "lucide-react";
import { type SubmitEvent, useRef, useState } from "react";
import { useConnect } from "../../data/teams.ts";
import { Button } from "../../ui/button.tsx";
import { exampleTeamFile } from "./example-team-file.ts";
import { SecretField } from "./fields/secret-field.tsx";
import { parseJson } from "./parse-json.ts";
import styles from "./setup.module.css";

/** A token and a team file; what is wrong with either is said beside it. */
export function ConnectForm() {
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string | null>(null);
  const connect = useConnect();
  const navigate = useNavigate();

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const parsed = parseJson(text);
    if (!parsed.ok) return setFault(parsed.fault);
    const token = field.current?.value.trim() ?? "";
    if (token === "") return setFault("A token is needed: without one GitHub answers nothing.");
    setFault(null);
    connect.mutate(
      { teamFile: parsed.value, token },
      {
        onSuccess: (team) => {
          if (field.current) field.current.value = "";
          void navigate({ to: "/team/$team/today", params: { team } });
        },
        onError: (error) => setFault(error.message),
      },
    );
  };
  const choose = (file: File | undefined) => {
    if (!file) return;
    file.text().then(setText, () => setFault(`The file ${file.name} could not be read.`));
  };

  return (
    <form className={styles["form"]} onSubmit={submit} noValidate>
      <SecretField
        label="GitHub token"
        help={
          <>
            It is kept in memory only and gone when the page is closed.{" "}
            <Link to="/connect/place">Which token is needed</Link>
          </>
        }
        field={field}
      />
      <div className={styles["field"]}>
        <label htmlFor="team-file">Team file</label>
        <p id="team-file-help">
          JSON that says where the team's work is and what its stages are. Paste it, choose a file,
          or begin with the example.
        </p>
        <textarea
          id="team-file"
          rows={12}
          spellCheck={false}
          aria-describedby="team-file-help"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <div className={styles["beside"]}>
          <label className={styles["file"]}>
            <Upload size={16} aria-hidden />
            Choose a file
            <input
              type="file"
              accept=".json,application/json"
              onChange={({ target }) => choose(target.files?.[0])}
            />
          </label>
          <Button look="quiet" onClick={() => setText(exampleTeamFile)}>
            Begin with the example
          </Button>
        </div>
      </div>
      <div aria-live="polite">
        {fault !== null && (
          <p className={styles["fault"]} role="alert">
            {fault}
          </p>
        )}
      </div>
      <div>
        <Button look="primary" type="submit" disabled={connect.isPending}>
          {connect.isPending ? "Connecting…" : "Connect the team"}
        </Button>
      </div>
    </form>
  );
}
