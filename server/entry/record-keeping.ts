import type pg from 'pg'
import type { Instant } from '../kernel/use-case.ts'
import { type DailyHeads, dailyHeads, noteKey } from '../modules/record/index.ts'
import { type NoteSigner, openSigner } from '../platform/note-signer.ts'

/** What makes the record of a house verifiable: its key, and the heads that are signed each day. */
export interface RecordKeeping {
  readonly signer: NoteSigner
  readonly heads: DailyHeads
  /** Publishes the key and looks at the tree anew: at the start, and after the sandbox has begun anew. */
  begin(): Promise<void>
}

export interface RecordSettings {
  readonly dataFolder: string
  /** Where people reach the house: a key that is made now is called after it. */
  readonly appUrl?: string
  /** Absent: made at the first start and kept in the data folder. */
  readonly recordKey?: string
}

/** Opens the record of a house. Throws StartError `setting-invalid` for a key that is none. */
export async function keepRecord(settings: RecordSettings, pool: pg.Pool, now: () => Instant): Promise<RecordKeeping> {
  const { dataFolder, appUrl, recordKey } = settings
  const place = appUrl === undefined ? 'localhost' : new URL(appUrl).host
  const signer = await openSigner(dataFolder, `${place}/record`, recordKey)
  const heads = dailyHeads({ pool, signer, now })
  return {
    signer,
    heads,
    async begin() {
      heads.forget()
      await noteKey(pool, signer.keyText, now())
    },
  }
}
