import { useNavigate } from "@tanstack/react-router";
import { Upload } from "lucide-react";
import { type SubmitEvent, useState } from "react";
import { useConnect } from "../../data/teams.ts";
import { Button } from "../../ui/button.tsx";
import { exampleTeamFile } from "./example-team-file.ts";
import { parseJson } from "./parse-json.ts";
import styles from "./setup.module.css";

/** A token and a team file; what is wrong with either is said beside it. */
export function ConnectForm() {
  const [text, setText] = useState("");
  const [token, setToken] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const connect = useConnect();
  const navigate = useNavigate();

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const parsed = parseJson(text);
    if (!parsed.ok) return setFault(parsed.fault);
    if (token.trim() === "")
      return setFault("A token is needed: without one GitHub answers nothing.");
    setFault(null);
    connect.mutate(
      { teamFile: parsed.value, token: token.trim() },
      {
        onSuccess: (team) => {
          setToken("");
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
      <div className={styles["field"]}>
        <label htmlFor="token">GitHub token</label>
        <p id="token-help">
          A classic token with <code>repo</code> and <code>read:project</code>, or a fine-grained
          one that may read the repositories' issues and pull requests and the organisation's
          projects. It is kept in memory only and gone when the page is closed.{" "}
          <a
            href="https://github.com/settings/tokens/new?scopes=repo,read:project&description=Headway"
            target="_blank"
            rel="noreferrer"
          >
            Make a token on GitHub
          </a>
        </p>
        <input
          id="token"
          type="password"
          autoComplete="off"
          spellCheck={false}
          aria-describedby="token-help"
          value={token}
          onChange={({ target }) => setToken(target.value)}
        />
      </div>
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
