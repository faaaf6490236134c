import { indexNames, matchNames } from '../match-names.ts'
import { type NameList, type NameMatch, sandboxListed } from '../name-list.rules.ts'
import { ownList, readListFolder } from './list-files.ts'

/** What looking up names brought: which lists there were, and what stands close to a name. */
export interface Looked {
  readonly lists: readonly { readonly list: string; readonly publishedOn: string | null; readonly entries: number }[]
  readonly matches: readonly NameMatch[]
}

/** Whoever looks names up. `undefined`: nobody can; people look by hand. */
export interface NameScreen {
  look(names: readonly string[], least: number): Promise<Looked | undefined>
}

/** People look: nobody's name is cleared because there is no list. */
export const byHand: NameScreen = { look: async () => undefined }

/** Screens against lists that are there. */
export function screenOf(lists: readonly NameList[]): NameScreen {
  const index = indexNames(lists)
  const read = lists.map(({ list, publishedOn, entries }) => ({ list, publishedOn, entries: entries.length }))
  return { look: async (names, least) => ({ lists: read, matches: matchNames(index, names, least) }) }
}

/** The sandbox: its own list of invented names, or the operator's. */
export function sandboxScreen(lines: readonly string[] = sandboxListed): NameScreen {
  return screenOf([ownList('sandbox', lines)])
}

/** The operator's own names, one a line. */
export function linesScreen(lines: readonly string[]): NameScreen {
  return screenOf([ownList('own-list', lines)])
}

/** The files of a folder, read once, with the operator's own lines beside them. Throws where one cannot be read. */
export async function folderScreen(folder: string, lines: readonly string[] = []): Promise<NameScreen> {
  const lists = await readListFolder(folder)
  if (lists.length === 0) throw new Error(`${folder} has no list of sanctions (.xml or .txt)`)
  return screenOf(lines.length === 0 ? lists : [...lists, ownList('own-list', lines)])
}
