import type { Config } from '@react-router/dev/config'

export default {
  ssr: true,
  buildDirectory: process.env.SURETY_WEB_BUILD ?? 'build',
  future: {
    v8_middleware: true,
    v8_passThroughRequests: true,
    v8_splitRouteModules: true,
    v8_trailingSlashAwareDataRequests: true,
    v8_viteEnvironmentApi: true,
  },
} satisfies Config
