import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileStore } from './file-store.ts'
import { isHash } from './file-store.ts'

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** What a rename has done lasts only when the folder itself was written; some systems open no folders. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined)
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}

/** Files in a folder of this machine: `ab/ab12…`, so that no folder grows too long. */
export function folderStore(folder: string): FileStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  return {
    async keep({ path, sha256, bytes }) {
      const kept = pathOf(sha256)
      const there = await stat(kept).catch(() => undefined)
      if (there?.size === bytes) return
      await mkdir(dirname(kept), { recursive: true })
      await rename(path, kept)
      await syncFolder(dirname(kept))
    },
    async open(sha256, range) {
      if (!isHash(sha256)) return undefined
      const file = await open(pathOf(sha256), 'r').catch((error: unknown) => {
        if (isMissing(error)) return undefined
        throw error
      })
      return file?.createReadStream(range === undefined ? {} : { start: range.first, end: range.last })
    },
    async remove(sha256) {
      if (isHash(sha256)) await rm(pathOf(sha256), { force: true })
    },
    async *all() {
      const folders = await opendir(folder).catch((error: unknown) => {
        if (isMissing(error)) return []
        throw error
      })
      for await (const { name } of folders)
        if (/^[0-9a-f]{2}$/.test(name))
          for await (const { name: sha256 } of await opendir(join(folder, name)))
            if (isHash(sha256)) yield { sha256, bytes: (await stat(pathOf(sha256))).size }
    },
  }
}
