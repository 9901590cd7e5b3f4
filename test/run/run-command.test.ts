import { describe, expect, it } from "vitest";
import { runCommand } from "./run-command.ts";

const node = (script: string, limit = 20_000, env: Record<string, string> = {}) =>
  runCommand(process.execPath, ["-e", script], { limit, env });

describe("runCommand", () => {
  it("gives the exit code and everything that was written", async () => {
    const result = await node('console.log("out"); console.error("err"); process.exit(3)');
    expect(result.code).toBe(3);
    expect(result.output).toContain("out");
    expect(result.output).toContain("err");
  });

  it("passes the environment on, with what is added", async () => {
    const { output } = await node("process.stdout.write(process.env.TZ)", 20_000, {
      TZ: "Pacific/Apia",
    });
    expect(output).toBe("Pacific/Apia");
  });

  it("ends a command that takes too long, with what it started", async () => {
    // The grandchild holds the same pipe for 30 s: unless it ends too, this takes as long.
    const wait = "setTimeout(() => {}, 30_000)";
    const { code, output, seconds } = await node(
      `require("node:child_process").spawn(process.execPath, ["-e", "${wait}"], { stdio: "inherit" });
       console.log("started"); ${wait}`,
      2500,
    );
    expect(code).toBeNull();
    expect(output).toContain("started");
    expect(output).toContain("ended after 2.5 s");
    expect(seconds).toBeLessThan(4.2);
  });

  it("does not wait for a daemon that was left behind with the pipe in its hands", async () => {
    const { code, seconds } = await node(
      `require("node:child_process").spawn(process.execPath, ["-e", "setTimeout(() => {}, 9000)"],
         { stdio: "inherit", detached: true }).unref();`,
    );
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(6);
  });

  it("tells what cannot start without throwing", async () => {
    const { code, output } = await runCommand("no-such-command-here", [], { limit: 1000 });
    expect(code).toBeNull();
    expect(output).toContain("ENOENT");
  });
});
