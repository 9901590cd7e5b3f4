import { spawn } from "node:child_process";

export type CommandResult = {
  /** Null when it was ended for taking too long, or could not start. */
  code: number | null;
  /** Standard output and error as they came. */
  output: string;
  seconds: number;
};

type Options = { limit: number; env?: Record<string, string> };

/**
 * Runs a command to its end, or for `limit` milliseconds: then it is ended with
 * everything it started. Never throws; a command that cannot start has a null code.
 */
export function runCommand(
  command: string,
  args: readonly string[],
  { limit, env }: Options,
): Promise<CommandResult> {
  const startedAt = performance.now();
  const chunks: Buffer[] = [];
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const end = (signal: NodeJS.Signals) => {
    // A group of its own (`detached`): the sign reaches grandchildren, such as browsers, too.
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // already gone
    }
  };
  const interrupted = () => {
    end("SIGTERM");
    process.exit(130);
  };
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);

  return new Promise((resolve) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      chunks.push(Buffer.from(`\nended after ${limit / 1000} s\n`));
      end("SIGKILL");
    }, limit);
    const settle = (code: number | null) => {
      clearTimeout(timer);
      process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
      resolve({
        code: late ? null : code,
        output: Buffer.concat(chunks).toString("utf8"),
        seconds: (performance.now() - startedAt) / 1000,
      });
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    }
    child.on("error", (error) => {
      chunks.push(Buffer.from(`${error.message}\n`));
      settle(null);
    });
    child.on("close", settle);
    // `close` waits for all who hold the pipes, a forgotten daemon too.
    child.on("exit", (code) => setTimeout(settle, 2000, code).unref());
  });
}
