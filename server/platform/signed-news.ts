import { Webhook } from 'standardwebhooks'
import { sha256Hex } from '../kernel/canonical.ts'

/** News on its way: `id` is the same for every copy of it. */
export interface SignedNews {
  readonly id: string
  readonly body: string
}

/** What waits to be told, and how it goes out: `silent` news can only be found by asking. */
export interface Outgoing {
  outgoing: SignedNews[]
  readonly delivery: 'once' | 'twice' | 'silent' | 'reversed-order'
  /** How often everything was forgotten: news of before are not sent any more. */
  readonly resets: number
}

/** Puts news in the queue; the id is the same for every copy of it. */
export function tell(state: Outgoing, type: string, timestamp: string, data: object): void {
  const body = JSON.stringify({ type, timestamp, data })
  state.outgoing.push({ id: `msg_${sha256Hex(body).slice(0, 24)}`, body })
}

export interface Target {
  readonly url: string
  /** `whsec_…` */
  readonly secret: string
}

/** Pauses before each try; system time. */
const pauses = [0, 250, 1_000, 4_000, 15_000]

/**
 * Sends what waits, signed as Standard Webhooks 1.0 asks, until it is taken or every try is used up. What is left can
 * be found by asking. A second call while one runs joins it.
 */
export function deliverer(state: Outgoing, target: Target | undefined, done: () => void): () => Promise<void> {
  let running: Promise<void> | undefined
  async function drain(): Promise<void> {
    while (state.outgoing.length > 0) {
      const batch = state.outgoing
      state.outgoing = []
      const { resets } = state
      const isMeant = () => state.resets === resets
      if (target && state.delivery !== 'silent')
        await Promise.all(inOrder(state, batch).map((n) => send(target, n, isMeant)))
      done()
    }
  }
  return () => {
    running ??= drain().finally(() => {
      running = undefined
    })
    return running
  }
}

function inOrder(state: Outgoing, batch: Outgoing['outgoing']): Outgoing['outgoing'] {
  if (state.delivery === 'twice') return batch.flatMap((news) => [news, news])
  return state.delivery === 'reversed-order' ? batch.toReversed() : batch
}

async function send({ url, secret }: Target, { id, body }: SignedNews, isMeant: () => boolean): Promise<boolean> {
  for (const pause of pauses) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause))
    if (!isMeant()) return false
    const at = new Date()
    const signature = new Webhook(secret).sign(id, at, body)
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signature,
    }
    if (await taken(url, headers, body)) return true
  }
  return false
}

async function taken(url: string, headers: Record<string, string>, body: string): Promise<boolean> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(15_000),
    })
    await answer.arrayBuffer()
    return answer.ok
  } catch {
    return false
  }
}
