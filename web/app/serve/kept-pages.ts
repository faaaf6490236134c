/**
 * How long a rendered page is given to all who ask for the same, milliseconds. Nobody sees the difference, and a crowd
 * on one page costs one rendering a second.
 */
const KEPT_FOR = 1000
/** Public pages × languages × themes, some times over; whoever invents host names drives out no more than this. */
const KEPT_MOST = 200

/** A page as it goes out. */
export interface RenderedPage {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * Keeps rendered pages for a moment; who asks for the same key meanwhile waits for the same rendering. `undefined`:
 * the answer is none to be kept (anything but a plain 200), or its rendering failed.
 */
export function keptPages(now: () => number = Date.now) {
  const pages = new Map<string, { readonly page: Promise<RenderedPage | undefined>; readonly until: number }>()
  return (key: string, render: () => Promise<Response>): Promise<RenderedPage | undefined> => {
    const known = pages.get(key)
    if (known !== undefined && known.until > now()) return known.page
    const page = read(render).catch(() => undefined)
    pages.delete(key)
    pages.set(key, { page, until: now() + KEPT_FOR })
    const [oldest] = pages.keys()
    if (pages.size > KEPT_MOST && oldest !== undefined) pages.delete(oldest)
    return page
  }
}

async function read(render: () => Promise<Response>): Promise<RenderedPage | undefined> {
  const answer = await render()
  if (answer.status !== 200 || answer.headers.has('set-cookie')) return undefined
  return { headers: Object.fromEntries(answer.headers), body: await answer.text() }
}

/** The page under another nonce: what was rendered for all may not be guessed by one of them. */
export function withNonce({ headers, body }: RenderedPage, from: string, nonce: string): RenderedPage {
  const changed = Object.entries(headers).map(([name, value]) => [name, value.replaceAll(from, nonce)])
  return { headers: Object.fromEntries(changed), body: body.replaceAll(from, nonce) }
}
