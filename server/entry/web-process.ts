import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Running, runChild } from '../platform/child-process.ts'
import { readConfig } from '../platform/config.ts'
import { projectFolder } from '../platform/project.ts'

/** What the build of the web app lets out; the app itself knows nothing of the server. */
export interface WebBuild {
  startWeb(settings: {
    readonly socket: string
    readonly apiUrl: string
    readonly files: string
    readonly mode: 'sandbox' | 'live'
    readonly publicUrl?: string | undefined
  }): Promise<Running>
}

await runChild(async () => {
  const project = projectFolder()
  const config = readConfig(process.env, project)
  const build = join(project, 'dist-web')
  const { startWeb } = (await import(pathToFileURL(join(build, 'server/index.js')).href)) as WebBuild
  return startWeb({
    socket: process.env.SURETY_WEB_SOCKET ?? '',
    apiUrl: `http://127.0.0.1:${config.port}`,
    files: join(build, 'client'),
    mode: config.mode,
    publicUrl: process.env.SURETY_URL,
  })
})
