import { describe, expect, it } from "vitest";
import { nextStep, type Situation } from "../../src/metrics/next-step.ts";

const situation = (change: Partial<Situation>): Situation => ({
  reasons: [{ signal: "dependency", blocker: "B1" }],
  owner: { logins: ["mira"], of: "blocking issue", outside: false },
  ageDays: 2,
  movedOn: false,
  waitIsOver: false,
  inCircle: false,
  hasReason: true,
  ...change,
});
const because = (change: Partial<Situation>) =>
  nextStep(situation(change), { blockedDays: 5 }).because;

describe("the step suggested for a blocker", () => {
  it("is to escalate what lies outside the team, also where nobody is assigned there", () => {
    const owner = { logins: [], of: "blocking issue" as const, outside: true };
    expect(nextStep(situation({ owner }), { blockedDays: 5 })).toEqual({
      step: "escalate",
      because: "outside the team",
    });
    expect(because({ owner: { ...owner, logins: ["bea"] } })).toBe("outside the team");
    expect(because({ owner: { ...owner, outside: false } })).toBe("nobody assigned");
  });

  it("is to split a circle before all that, and to ask an owner who is known", () => {
    const owner = { logins: [], of: "blocking issue" as const, outside: true };
    expect(because({ inCircle: true, owner })).toBe("circle");
    expect(because({})).toBe("owner known");
    expect(because({ ageDays: 6 })).toBe("past the limit");
  });
});
