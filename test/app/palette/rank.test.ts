import { describe, expect, it } from "vitest";
import { type Command, ranked } from "../../../src/app/palette/rank.ts";

const command = (title: string, group = "Action", also = ""): Command => ({
  id: title,
  group,
  title,
  also,
  run: () => undefined,
});
const commands = [
  command("Today", "View"),
  command("Flow", "View"),
  command("Last 30 days", "Window", "days weeks months"),
  command("Back to today", "Action", "as of past"),
  command("Print this view", "Action", "paper pdf"),
];
const found = (text: string) => ranked(commands, text).map(({ title }) => title);

describe("what a text in the palette means", () => {
  it("is everything, in its order, as long as nothing is typed", () => {
    expect(found("  ")).toEqual(commands.map(({ title }) => title));
  });

  it("begins words of the title, of the group, or of what it is also found by", () => {
    expect(found("pdf")).toEqual(["Print this view"]);
    expect(found("wind")).toEqual(["Last 30 days"]);
    expect(found("rint")).toEqual([]);
  });

  it("wants every word, whatever the order and case", () => {
    expect(found("VIEW print")).toEqual(["Print this view"]);
    expect(found("print flow")).toEqual([]);
  });

  it("has titles that begin with the text first", () => {
    expect(found("today")).toEqual(["Today", "Back to today"]);
  });
});
