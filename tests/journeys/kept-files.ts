import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openFiles } from '../../server/platform/files/files.ts'
import type { TestServer } from './server.ts'

export const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

/** What of uploads is under way, or was left behind. */
export const left = ({ dataFolder }: TestServer) => readdirSync(join(dataFolder, 'files/incoming'))

/** Every content that is kept. */
export async function contents({ dataFolder }: TestServer): Promise<readonly string[]> {
  const found: string[] = []
  for await (const { sha256: hash } of (await openFiles(dataFolder)).all()) found.push(hash)
  return found.sort()
}
