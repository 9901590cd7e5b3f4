type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds of the thread's own time: what other programs took is not in it. */
  tdur?: number;
  args?: { name?: string };
};

/** What a browser must trace for `mainThreadTasks`. */
export const taskCategories = ["toplevel", "__metadata"];

/** How long each task of the pages' main threads took of their time, in milliseconds. */
export function mainThreadTasks(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents
    .filter(({ name, ph, pid, tid }) => {
      return ph === "X" && name.endsWith("RunTask") && threads.has(`${pid} ${tid}`);
    })
    .flatMap(({ tdur }) => (tdur === undefined ? [] : [tdur / 1000]));
}
