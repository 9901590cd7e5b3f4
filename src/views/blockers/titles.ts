/** The questions that the panels of the Blockers view answer. */
export const titles = {
  ledger: "What is blocked now, and what does it cost?",
  map: "What holds up what?",
  causes: "What does blocked time come from?",
  overTime: "Is more work getting blocked?",
  unblocking: "How long does it take to unblock?",
  where: "Where does blocking start?",
  repeated: "What blocks again and again?",
  hygiene: "Do the marks tell the truth?",
};
