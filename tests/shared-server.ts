import { rmSync } from 'node:fs'
import { startTestServer, temporaryFolder } from './database.ts'

/** The database server of a whole test run: tells its parent the address and ends when the parent lets go or dies. */
const folder = temporaryFolder()
const server = await startTestServer({ fsync: false, folder })
process.on('disconnect', async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
  process.exit()
})
process.send?.(server.url)
