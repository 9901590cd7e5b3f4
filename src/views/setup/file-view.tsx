import { ConnectForm } from "./connect-form.tsx";
import styles from "./setup.module.css";
import { StepLink } from "./step-link.tsx";

/** A team that somebody has described already: its file and a token are all it takes. */
export const FileView = () => (
  <div className={styles["setup"]}>
    <header className={styles["intro"]}>
      <h1>Open a team file</h1>
      <p>
        A colleague exported it, or you wrote it. It says where the work is, and how to read it.
      </p>
    </header>
    <ConnectForm />
    <div>
      <StepLink to="/connect">Back</StepLink>
    </div>
  </div>
);
