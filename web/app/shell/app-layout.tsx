import '@mantine/core/styles.css'
import '../theme/mantine.css'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type LoaderFunctionArgs, Outlet, useLoaderData } from 'react-router'
import { apiOf } from '../api/api-of.ts'
import { Clock } from '../parts/clock.tsx'
import { visitorContext } from '../serve/visitor.ts'
import type { Me } from '../signed-in/frame/me.ts'
import { SandboxBar } from '../signed-in/frame/sandbox-bar.tsx'
import { cssVariables, theme } from '../theme/mantine.ts'
import { AppFrame } from './app-frame.tsx'
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
}

/** The time and who is here. A page is shown without them when the API does not answer: the page itself will say so. */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<LayoutData> {
  const { mode, hasSession } = context.get(visitorContext)
  const api = apiOf(context, request)
  const [clock, me, notices] = await Promise.all([
    mode === 'live' ? undefined : api.GET('/v1/test-clock').catch(() => undefined),
    hasSession ? api.GET('/v1/me').catch(() => undefined) : undefined,
    hasSession ? api.GET('/v1/notices/unread').catch(() => undefined) : undefined,
  ])
  const { now = new Date().toISOString(), target = null } = clock?.data ?? {}
  const unread = notices?.data?.unread ?? 0
  return { now, target, unread, ...(me?.data === undefined ? {} : { me: me.data }) }
}

interface AroundProps extends Partial<LayoutData> {
  readonly children: ReactNode
}

function Around({ now, target = null, me, unread = 0, children }: AroundProps) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { staleTime: 10_000, retry: 1 } } }))
  const { theme: scheme, mode } = usePage()
  const address = me?.person?.address
  const bar = <SandboxBar isWalking={target !== null} {...(address === undefined ? {} : { address })} />
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme={scheme}
      {...(scheme === 'auto' ? {} : { forceColorScheme: scheme })}
    >
      <QueryClientProvider client={client}>
        <Clock {...(now === undefined ? {} : { now })}>
          <AppFrame {...(me === undefined ? {} : { me })} unread={unread} bar={mode === 'sandbox' && bar}>
            {children}
          </AppFrame>
        </Clock>
      </QueryClientProvider>
    </MantineProvider>
  )
}

/** What every page of the app stands in: component library, answers of the API, clock, header and bars. */
export default function AppLayout() {
  const data = useLoaderData<typeof loader>()
  return (
    <Around {...data}>
      <Outlet />
    </Around>
  )
}

/** A problem stands in the same frame: the ways on stay in reach. */
export function ErrorBoundary() {
  return (
    <Around>
      <ProblemSaid />
    </Around>
  )
}
