import * as yauzl from 'yauzl'

/** What a ZIP file says of itself in its directory; nothing is unpacked. */
export interface Archive {
  readonly names: ReadonlySet<string>
  readonly entries: number
  /** Bytes of everything in it, unpacked. */
  readonly unpacked: number
  /** Bytes of everything in it as it lies there. */
  readonly packed: number
}

/** An archive that has more entries or more bytes than allowed: it is not read to its end. */
export interface TooLarge {
  readonly isTooLarge: true
}

function opened(path: string): Promise<yauzl.ZipFile | undefined> {
  return new Promise((resolve) =>
    yauzl.open(path, { lazyEntries: true, strictFileNames: false }, (error, file) =>
      resolve(error === null ? file : undefined),
    ),
  )
}

/**
 * Reads the directory of a ZIP file (APPNOTE 6.3) entry by entry. `undefined` when it is damaged, or when a name in it
 * leads out of its folder.
 */
export async function readArchive(
  path: string,
  most: { readonly entries: number; readonly unpacked: number },
): Promise<Archive | TooLarge | undefined> {
  const file = await opened(path)
  if (file === undefined) return undefined
  const names = new Set<string>()
  let [unpacked, packed] = [0, 0]
  return new Promise((resolve) => {
    const end = (found: Archive | TooLarge | undefined) => {
      file.close()
      resolve(found)
    }
    file.on('error', () => end(undefined))
    file.on('end', () => end({ names, entries: file.entryCount, unpacked, packed }))
    file.on('entry', (entry: yauzl.Entry) => {
      names.add(entry.fileName)
      unpacked += entry.uncompressedSize
      packed += entry.compressedSize
      if (unpacked > most.unpacked) end({ isTooLarge: true })
      else file.readEntry()
    })
    if (file.entryCount > most.entries) end({ isTooLarge: true })
    else file.readEntry()
  })
}
