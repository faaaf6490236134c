import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isRefusal } from '../../kernel/use-case.ts'
import { fileChunks, type Importing, importBankFile, placeOf } from './reconciliation.jobs.ts'

/** What is written under one of these names is not whole yet: how programs that copy files mark them. */
const UNFINISHED = /^\.|\.(part|tmp|filepart|crdownload)$/i

interface Seen {
  readonly size: number
  readonly changed: number
}

/**
 * Looks into a folder for files of the bank, each time it is called; answers how many it worked on. A file is read when
 * two looks found it of the same size and age: what somebody is still writing is left alone. Read, it moves to `done/`;
 * refused, to `failed/`, with a text beside it that says why and where. What fails for another reason stays.
 */
export function watchBankFolder(folder: string, importing: Importing): () => Promise<number> {
  let before = new Map<string, Seen>()
  return async () => {
    const now = await filesIn(folder)
    const whole = [...now].filter(([name, seen]) => isSame(before.get(name), seen)).map(([name]) => name)
    before = now
    for (const name of whole.sort()) await take(folder, name, importing)
    return whole.length
  }
}

function isSame(before: Seen | undefined, now: Seen): boolean {
  return before !== undefined && before.size === now.size && before.changed === now.changed && now.size > 0
}

async function filesIn(folder: string): Promise<Map<string, Seen>> {
  await mkdir(folder, { recursive: true })
  const found = new Map<string, Seen>()
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile() || UNFINISHED.test(entry.name)) continue
    const told = await stat(join(folder, entry.name)).catch(() => undefined)
    if (told !== undefined) found.set(entry.name, { size: told.size, changed: told.mtimeMs })
  }
  return found
}

async function take(folder: string, name: string, importing: Importing): Promise<void> {
  const path = join(folder, name)
  const said = await importBankFile(fileChunks(path), importing)
  if (!isRefusal(said)) {
    await moveInto(join(folder, 'done'), path)
    return
  }
  const { line, why } = placeOf(said)
  await moveInto(join(folder, 'failed'), path)
  const place = line === undefined ? '' : `line ${line}: `
  await writeFile(join(folder, 'failed', `${name}.txt`), `${said.refused}\n${place}${why ?? ''}\n`)
}

async function moveInto(folder: string, path: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const target = join(folder, basename(path))
  const isTaken = await stat(target).then(
    () => true,
    () => false,
  )
  // Banks use a name again: nothing that was there before is lost.
  await rename(path, isTaken ? `${target}.${process.hrtime.bigint()}` : target)
}
