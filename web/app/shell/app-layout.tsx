import '@mantine/core/styles.css'
import '../theme/mantine.css'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { Outlet } from 'react-router'
import { Clock } from '../parts/clock.tsx'
import { cssVariables, theme } from '../theme/mantine.ts'
import { AppFrame } from './app-frame.tsx'
import { usePage } from './page-data.ts'

/** What every page of the app stands in: component library, answers of the API, clock, header and bars. */
export default function AppLayout() {
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
          <AppFrame>
            <Outlet />
          </AppFrame>
        </Clock>
      </QueryClientProvider>
    </MantineProvider>
  )
}
