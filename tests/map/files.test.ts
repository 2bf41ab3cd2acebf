import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fetchFile, MissingFile } from "../../src/map/files.ts";

const text = (response: Response): Promise<string> => response.text();
const json = (response: Response): Promise<unknown> => response.json();

/** A network that answers in turn, and counts. */
function network(...answers: (() => Response)[]) {
  const ask = vi.fn(async () => {
    const answer = answers[Math.min(ask.mock.calls.length, answers.length) - 1];
    if (!answer) throw new TypeError("Failed to fetch");
    return answer();
  });
  vi.stubGlobal("fetch", ask);
  return ask;
}
const cut = (): Response => {
  throw new TypeError("Failed to fetch");
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What comes of a fetch, once the wait between two tries is over. */
async function outcome<T>(fetched: Promise<T>): Promise<T | Error> {
  const settled = fetched.catch((error: Error) => error);
  await vi.advanceTimersByTimeAsync(1100);
  return settled;
}

test("a file that arrives is fetched once", async () => {
  const ask = network(() => new Response("land"));
  expect(await outcome(fetchFile("ground.json", text))).toBe("land");
  expect(ask).toHaveBeenCalledTimes(1);
});

test("a file that fails once is fetched again, after a second", async () => {
  const ask = network(cut, () => new Response("land"));
  const fetched = fetchFile("ground.json", text);
  await vi.advanceTimersByTimeAsync(900);
  expect(ask).toHaveBeenCalledTimes(1);
  expect(await outcome(fetched)).toBe("land");
});

test.each<[string, () => Response, RegExp]>([
  ["is not there", () => new Response("", { status: 404 }), /ground\.json answered 404/],
  ["is not what it should be", () => new Response("<html>"), /ground\.json did not arrive whole/],
  ["cannot be reached", cut, /ground\.json did not arrive whole/],
])("a file that %s is said to be missing, by name, after two tries", async (_, answer, message) => {
  const ask = network(answer);
  const error = await outcome(fetchFile("ground.json", json));
  expect(error).toBeInstanceOf(MissingFile);
  expect((error as Error).message).toMatch(message);
  expect(ask).toHaveBeenCalledTimes(2);
});
