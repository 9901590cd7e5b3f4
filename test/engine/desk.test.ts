import { describe, expect, it } from "vitest";
import { Cancelled, createDesk } from "../../src/engine/desk.ts";

/** A desk whose pauses end when told. */
function pausedDesk() {
  let goOn = () => {};
  const desk = createDesk(() => new Promise((resolve) => (goOn = resolve)));
  const step = async () => {
    goOn();
    for (let i = 0; i < 5; i++) await Promise.resolve();
  };
  return { desk, step };
}

describe("the desk", () => {
  it("takes the newest question first", async () => {
    const { desk, step } = pausedDesk();
    const order: number[] = [];
    const asked = [1, 2, 3].map((id) => desk.ask(id, async () => order.push(id)));
    for (let i = 0; i < 4; i++) await step();
    await Promise.all(asked);
    expect(order).toEqual([3, 2, 1]);
  });

  it("drops a question that still waits, and never begins it", async () => {
    const { desk, step } = pausedDesk();
    let begun = false;
    const dropped = desk.ask(1, async () => {
      begun = true;
    });
    const kept = desk.ask(2, async () => "kept");
    desk.cancel(1);
    await expect(dropped).rejects.toThrow(Cancelled);
    await step();
    await step();
    expect(await kept).toBe("kept");
    expect(begun).toBe(false);
  });

  it("goes on after a question that failed", async () => {
    const desk = createDesk(() => Promise.resolve());
    const failed = desk.ask(1, () => Promise.reject(new Error("no")));
    const fine = desk.ask(2, async () => 2);
    await expect(failed).rejects.toThrow("no");
    expect(await fine).toBe(2);
    expect(await desk.ask(3, async () => 3)).toBe(3);
  });

  it("drops nothing when it is told to cancel a question that it does not know", async () => {
    const { desk, step } = pausedDesk();
    const asked = [1, 2].map((id) => desk.ask(id, async () => id));
    desk.cancel(7);
    for (let i = 0; i < 3; i++) await step();
    expect(await Promise.all(asked)).toEqual([1, 2]);
  });
});
