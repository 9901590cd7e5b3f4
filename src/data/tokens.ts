import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Engine } from "../engine/protocol.ts";
import { useEngine } from "./engine-context.tsx";
import { answerOf } from "./engine-failure.ts";

type Answered<Name extends "tokens" | "checkToken" | "tokenGuides"> =
  Awaited<ReturnType<Engine[Name]>> extends infer Reply
    ? Reply extends { ok: true; answer: infer Answer }
      ? Answer
      : never
    : never;
/** Where a token is; never the token. */
export type HeldToken = Answered<"tokens">[number];
/** What is known of a token that was checked. */
export type TokenCheck = Answered<"checkToken">;
/** What a token cannot do, why, and the way out. */
export type TokenProblem = NonNullable<TokenCheck["problem"]>;
/** Which token to make, and how. */
export type TokenGuide = Answered<"tokenGuides">[number];
export type TokenQuestion = Parameters<Engine["tokenGuides"]>[0];

const tokensKey = ["tokens"];

/** The tokens at hand; asked again when the page comes back, for another tab may have forgotten one. */
export function useTokens() {
  const engine = useEngine();
  return useQuery({
    queryKey: tokensKey,
    queryFn: async () => answerOf(await engine.tokens()),
    refetchOnWindowFocus: "always",
    staleTime: 0,
  });
}

/** The host of a token that the local server would lend; null where there is none. */
export function useLocalOffer() {
  const engine = useEngine();
  return useQuery({
    queryKey: ["local token"],
    queryFn: async () => answerOf(await engine.localToken()),
  });
}

/** Which tokens would do, the best first. */
export function useTokenGuides(question: TokenQuestion) {
  const engine = useEngine();
  return useQuery({
    queryKey: ["token guides", question],
    queryFn: async () => answerOf(await engine.tokenGuides(question)),
    placeholderData: (before) => before,
  });
}

/** What was asked for with the token of before is asked anew. */
function useTokenMutation<Given, Answer>(work: (given: Given) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: work,
    onSuccess: () => {
      client.removeQueries({ queryKey: ["choices"] });
      return client.invalidateQueries({ queryKey: tokensKey });
    },
    // The variables may hold the token: forget them as soon as nothing shows the mutation.
    gcTime: 0,
  });
}

/** Checks a pasted token; one that GitHub accepts is held, and kept on this device if asked. */
export function useCheckToken() {
  const engine = useEngine();
  return useTokenMutation(
    async ({ host, token, remember }: { host: string; token: string; remember: boolean }) =>
      answerOf(await engine.checkToken(host, token, remember)),
  );
}

export function useLocalToken() {
  const engine = useEngine();
  return useTokenMutation(async (_: undefined) => answerOf(await engine.takeLocalToken()));
}

/** Keeps a token that is in memory on this device too, encrypted. */
export function useRememberToken() {
  const engine = useEngine();
  return useTokenMutation(async (host: string) => answerOf(await engine.rememberToken(host)));
}

/** Removes every trace of a token. */
export function useForgetToken() {
  const engine = useEngine();
  return useTokenMutation(async (host: string) => answerOf(await engine.forgetToken(host)));
}
