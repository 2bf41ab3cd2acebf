import type { ChapterId } from "../story/chapter.ts";
import type { ReliefPicture } from "./poster.ts";
import type { ReliefName } from "./scene.ts";

/** Font files by the name that styles call them, as MapLibre's `font-faces` wants them. */
export type FontFaces = Readonly<
  Record<string, readonly { readonly url: string; readonly "unicode-range": string[] }[]>
>;

/** Where the page finds what the map needs: addresses relative to the page, written into it when it is built. */
export interface MapFiles {
  /** The display layers. */
  readonly ground: string;
  /** The towns that are named when the reader comes near. */
  readonly towns: string;
  readonly relief: Readonly<Record<ReliefName, ReliefPicture>>;
  /** Font files by face, each with the letters it holds. */
  readonly fonts: FontFaces;
  readonly views: Readonly<Record<ChapterId, { readonly poster: string; readonly drawing: string }>>;
}

/** A file of the map could not be had. The message is for the reader. */
export class MissingFile extends Error {
  override readonly name = "MissingFile";
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function fetchOnce(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new MissingFile(`${address} answered ${response.status}`);
  return response;
}

/**
 * Fetches a file, once more after a second if the first try fails.
 *
 * @throws MissingFile if it cannot be had, or is not what it should be.
 */
export async function fetchFile<T>(address: string, read: (response: Response) => Promise<T>): Promise<T> {
  try {
    return await read(await fetchOnce(address));
  } catch {
    await wait(1000);
  }
  try {
    return await read(await fetchOnce(address));
  } catch (error) {
    throw error instanceof MissingFile ? error : new MissingFile(`${address} did not arrive whole (${error})`);
  }
}
