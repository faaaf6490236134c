import '@mantine/core/styles.css'
import '../theme/mantine.css'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type LoaderFunctionArgs, Outlet, useLoaderData } from 'react-router'
import { apiOf } from '../api/api-of.ts'
import { Clock } from '../parts/clock.tsx'
import { visitorContext } from '../serve/visitor.ts'
import { cssVariables, theme } from '../theme/mantine.ts'
import { AppFrame } from './app-frame.tsx'
import { usePage } from './page-data.ts'
import { ProblemSaid } from './problem-page.tsx'

/** Business time: the sandbox's clock may have been moved, and deadlines count by it. */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<{ readonly now: string }> {
  const systemTime = { now: new Date().toISOString() }
  if (context.get(visitorContext).mode === 'live') return systemTime
  const told = await apiOf(context, request)
    .GET('/v1/test-clock')
    .catch(() => undefined)
  return told?.data ?? systemTime
}

function Around({ now, children }: { readonly now?: string; readonly children: ReactNode }) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { staleTime: 10_000, retry: 1 } } }))
  const { theme: scheme } = usePage()
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme={scheme}
      {...(scheme === 'auto' ? {} : { forceColorScheme: scheme })}
    >
      <QueryClientProvider client={client}>
        <Clock {...(now === undefined ? {} : { now })}>
          <AppFrame>{children}</AppFrame>
        </Clock>
      </QueryClientProvider>
    </MantineProvider>
  )
}

/** What every page of the app stands in: component library, answers of the API, clock, header and bars. */
export default function AppLayout() {
  const { now } = useLoaderData<typeof loader>()
  return (
    <Around now={now}>
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
