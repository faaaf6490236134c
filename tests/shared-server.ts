import { rmSync } from 'node:fs'
import { startTestServer, temporaryFolder } from './database.ts'

/** The database server of a whole test run: tells its parent the address and ends when the parent lets go or dies. */
const folder = temporaryFolder()
const remove = () => rmSync(folder, { recursive: true, force: true })
const server = await startTestServer({ fsync: false, folder }).catch((error: unknown) => {
  remove()
  throw error
})
process.on('disconnect', async () => {
  await server.stop()
  remove()
  process.exit()
})
process.send?.(server.url)
