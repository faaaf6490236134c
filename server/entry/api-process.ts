import { createServer } from 'node:http'
import { type Running, runChild } from '../platform/child-process.ts'
import { readConfig } from '../platform/config.ts'
import { projectFolder } from '../platform/project.ts'
import { StartError, systemCode } from '../platform/start-error.ts'

/** Answers that the server runs; the routes take its place. */
async function start(): Promise<Running> {
  const { port } = readConfig(process.env, projectFolder())
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/readyz' ? 200 : 404, { 'content-type': 'text/plain' })
    response.end(request.url === '/readyz' ? 'ready\n' : 'not found\n')
  })
  await new Promise<void>((ready, broken) => {
    server.once('error', (error) => broken(portFault(error, port)))
    server.listen(port, ready)
  })
  return {
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function portFault(error: Error, port: number): Error {
  const code = systemCode(error)
  if (code === 'EADDRINUSE') {
    return new StartError('port-taken', `Port ${port} is taken by another program; set PORT to a free one.`)
  }
  if (code === 'EACCES') {
    return new StartError('port-not-allowed', `This user may not open port ${port}; set PORT to one above 1023.`)
  }
  return error
}

await runChild(start)
