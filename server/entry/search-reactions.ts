import type pg from 'pg'
import type { Logger } from 'pino'
import { sha256Hex } from '../kernel/canonical.ts'
import type { Actor } from '../kernel/use-case.ts'
import { askForNews } from '../modules/directory/ask-for-news.ts'
import type { Indexing } from '../modules/directory/directory.jobs.ts'
import { indexNews, indexUnseen, newsOfSearch } from '../modules/directory/index.ts'
import { searchLook } from '../modules/directory/saved-search.rules.ts'
import { tellFound } from '../modules/directory/tell-found.ts'
import type { Clock } from '../platform/clock.ts'
import type { Answering } from '../platform/deadlines.ts'
import type { Executor } from '../platform/executor.ts'
import { eventId } from '../platform/feeds.ts'
import type { AnyUseCase } from '../platform/judge-command.ts'
import type { DeadlineRow, OutboxRow } from '../platform/store.ts'

interface Looking {
  readonly clock: Clock
  readonly executor: Executor
  readonly pool: pg.Pool
}

const machine: Actor = { kind: 'reaction', roles: [] }

/** Who answers the deadlines of searches that are kept. */
export const searchDeadlines: Readonly<Record<string, (row: DeadlineRow) => Answering>> = {
  [searchLook]: (row) => ({
    useCase: askForNews as unknown as AnyUseCase,
    input: { companyId: row.root, searchId: row.subject },
  }),
}

/**
 * Looks what is new to a search and tells its company. A look that fails holds nothing up: what it would have found is
 * found by the next one.
 */
function lookingForNews({ clock, executor, pool }: Looking, log: Logger) {
  return async (companyId: string, searchId: string, event: OutboxRow): Promise<void> => {
    try {
      const input = await newsOfSearch(pool, companyId, searchId, clock.now())
      if (input === undefined) return
      const id = sha256Hex(`directory|${eventId(event)}`)
      const result = await executor.submit(tellFound, { id, input, fingerprint: id, actor: machine })
      if (result.kind !== 'done') log.warn({ search: searchId, result }, 'news of a search was not told')
    } catch (error) {
      log.warn({ search: searchId, error: String(error) }, 'news of a search was not looked for')
    }
  }
}

/** First what the index never looked at, then what is new, round by round. */
export function indexing({ feeds, lane, ...looking }: Looking & Pick<Indexing, 'feeds' | 'lane'>, log: Logger) {
  const { clock, pool } = looking
  const look = lookingForNews(looking, log)
  let isSeen = false
  return async (): Promise<number> => {
    const now = () => clock.now()
    const unseen = isSeen ? 0 : await indexUnseen(pool, now())
    isSeen ||= unseen === 0
    return unseen + (await indexNews({ feeds, pool, lane, now, look }))
  }
}
