import '@mantine/core/styles.css'
import '../theme/mantine.css'
import { DirectionProvider, MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { type LoaderFunctionArgs, type MiddlewareFunction, Outlet, useLoaderData, useMatches } from 'react-router'
import { apiOf } from '../api/api-of.ts'
import { sentContext, sentOf } from '../api/sent.ts'
import { Clock } from '../parts/clock.tsx'
import { visitorContext } from '../serve/visitor.ts'
import { FormBaseProvider } from '../signed-in/form/base.tsx'
import { forgetAll } from '../signed-in/form/device.ts'
import { type FileLimits, FileLimitsProvider } from '../signed-in/form/file-limits.tsx'
import { type Seen, SeenOrderProvider } from '../signed-in/form/seen.tsx'
import type { Me } from '../signed-in/frame/me.ts'
import { SandboxBar } from '../signed-in/frame/sandbox-bar.tsx'
import { LiveProvider } from '../signed-in/live/live.tsx'
import { cssVariables, theme } from '../theme/mantine.ts'
import { AppFrame } from './app-frame.tsx'
import { keepForEnded } from './ended-session.ts'
import { keepPage, showing } from './keep-page.ts'
import { usePage } from './page-data.ts'
import { ProblemSaid } from './problem-page.tsx'

interface LayoutData {
  /** Business time: the sandbox's clock may have been moved, and deadlines count by it. */
  readonly now: string
  /** Where the sandbox's clock goes; null where it stands. */
  readonly target: string | null
  /** Absent for who is not signed in. */
  readonly me?: Me
  /** How many notices are new. */
  readonly unread: number
  /** Absent for who is not signed in. */
  readonly limits?: FileLimits
  /** The key of this page's forms. */
  readonly once: string
}

/** What a form brings is read once, before its action. */
export const middleware: MiddlewareFunction<Response>[] = [
  async ({ request, context }) => {
    context.set(sentContext, await sentOf(request))
    await keepForEnded(request, context)
  },
]

export const clientMiddleware = [keepPage]

/** The time and who is here. A page is shown without them when the API does not answer: the page itself will say so. */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<LayoutData> {
  const { mode, hasSession } = context.get(visitorContext)
  const api = apiOf(context, request)
  const [clock, me, notices, files] = await Promise.all([
    mode === 'live' ? undefined : api.GET('/v1/test-clock').catch(() => undefined),
    hasSession ? api.GET('/v1/me').catch(() => undefined) : undefined,
    hasSession ? api.GET('/v1/notices/unread').catch(() => undefined) : undefined,
    hasSession ? api.GET('/v1/file-limits').catch(() => undefined) : undefined,
  ])
  const { now = new Date().toISOString(), target = null } = clock?.data ?? {}
  const unread = notices?.data?.unread ?? 0
  const once = crypto.randomUUID()
  const limits = files?.data && { file: files.data.file_bytes, film: files.data.film_bytes }
  return {
    ...{ now, target, unread, once },
    ...(me?.data === undefined ? {} : { me: me.data }),
    ...(limits === undefined ? {} : { limits }),
  }
}

interface AroundProps extends Partial<LayoutData> {
  readonly children: ReactNode
}

function Around({ now, target = null, me, unread = 0, once = '', limits, children }: AroundProps) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { staleTime: 10_000, retry: 1 } } }))
  const { theme: scheme, mode, language } = usePage()
  const address = me?.person?.address
  const bar = <SandboxBar isWalking={target !== null} {...(address === undefined ? {} : { address })} />
  return (
    <DirectionProvider initialDirection={language.direction} detectDirection={false}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme={scheme}
        {...(scheme === 'auto' ? {} : { forceColorScheme: scheme })}
      >
        <QueryClientProvider client={client}>
          <Clock {...(now === undefined ? {} : { now })}>
            <FormBaseProvider value={{ once, person: me?.person?.id ?? '' }}>
              <LiveProvider isOn={me?.company != null} unread={unread}>
                <AppFrame {...(me === undefined ? {} : { me })} bar={mode === 'sandbox' && bar}>
                  <FileLimitsProvider limits={limits}>{children}</FileLimitsProvider>
                </AppFrame>
              </LiveProvider>
            </FormBaseProvider>
          </Clock>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  )
}

/** What every page of the app stands in: component library, answers of the API, clock, header and bars. */
export default function AppLayout() {
  const data = useLoaderData<typeof loader>()
  const matches = useMatches()
  useEffect(() => showing(Object.fromEntries(matches.map(({ id, loaderData }) => [id, loaderData]))), [matches])
  useEffect(() => forgetAll((until) => until < Date.now()), [])
  const seen = seenOn(matches.at(-1)?.loaderData)
  return <Around {...data}>{seen === undefined ? <Outlet /> : <AboutOrder seen={seen} />}</Around>
}

function AboutOrder({ seen }: { readonly seen: Seen }) {
  return (
    <SeenOrderProvider seen={seen}>
      <Outlet />
    </SeenOrderProvider>
  )
}

/** The order that a page is about, when `openOrder` read it. */
function seenOn(loaded: unknown): Seen | undefined {
  const { order, entries, me } = (loaded ?? {}) as Partial<Seen> & { readonly me?: { readonly person?: string } }
  if (order === undefined || entries === undefined) return undefined
  return { order, entries, person: me?.person ?? '' }
}

/** A problem stands in the same frame: the ways on stay in reach. */
export function ErrorBoundary() {
  return (
    <Around>
      <ProblemSaid />
    </Around>
  )
}
