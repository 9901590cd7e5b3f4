import { useState } from "react";
import { Button } from "../../ui/button.tsx";

/** Copies a text, and says whether it could. */
export function CopyButton({ text, children }: { text: string; children: string }) {
  const [said, say] = useState("");
  return (
    <>
      <Button
        onClick={() =>
          void navigator.clipboard.writeText(text).then(
            () => say("Copied."),
            () => say("The browser did not let it be copied."),
          )
        }
      >
        {children}
      </Button>{" "}
      <span role="status">{said}</span>
    </>
  );
}
