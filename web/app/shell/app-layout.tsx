import '@mantine/core/styles.css'
import '../theme/mantine.css'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Outlet } from 'react-router'
import { Clock } from '../parts/clock.tsx'
import { cssVariables, theme } from '../theme/mantine.ts'
import { AppFrame } from './app-frame.tsx'
import { usePage } from './page-data.ts'
import { ProblemSaid } from './problem-page.tsx'

function Around({ children }: { readonly children: ReactNode }) {
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
        <Clock>
          <AppFrame>{children}</AppFrame>
        </Clock>
      </QueryClientProvider>
    </MantineProvider>
  )
}

/** What every page of the app stands in: component library, answers of the API, clock, header and bars. */
export default function AppLayout() {
  return (
    <Around>
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
