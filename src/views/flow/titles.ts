/** The questions of the Flow view, in its order. */
export const titles = {
  cycleTime: "How long does work take?",
  spread: "How are these times spread?",
  throughput: "How much gets finished?",
  wip: "How much is in progress?",
  totalAge: "How old is the work in progress altogether?",
  ageing: "Where does the work in progress stand?",
  cumulativeFlow: "Where does work pile up?",
  arrivals: "Does more come in than goes out?",
  timeInStage: "Where does the time go?",
  efficiency: "How much of the time is work?",
  mix: "What kinds of work get done?",
  lights: "Is the flow steady enough to forecast from?",
  stability: "Is delivery changing, or only varying?",
} as const;
