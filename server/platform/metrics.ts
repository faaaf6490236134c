import { createServer } from 'node:http'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { BatchReport } from './executor.ts'
import type { Answered } from './http.ts'
import type { Measures } from './measured.ts'

/** What a process counts, in the text format of Prometheus. */
export interface Metrics extends Measures {
  answered(answer: Answered): void
  batched(report: BatchReport): void
  /** A value for each label, told whenever there is news of it; what is told no more is shown no more. */
  gauge(name: string, help: string, label: string): (values: ReadonlyMap<string, number>) => void
  text(): Promise<string>
}

const ANSWER_SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]
const BATCH_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2.5]
const BATCH_COMMANDS = [1, 2, 4, 8, 16, 32, 64, 128, 256]

/** Counts of one process, in a registry of its own. `waiting`: how many commands wait for a batch. */
export function createMetrics(waiting: () => number): Metrics {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const registers = [register]
  const histogram = <L extends string>(name: string, help: string, buckets: number[], labelNames: L[] = []) =>
    new Histogram({ name, help, buckets, labelNames, registers })
  const answers = histogram('surety_http_answer_seconds', 'Time to answer a request', ANSWER_SECONDS, [
    'method',
    'path',
    'status',
  ])
  const batches = histogram('surety_batch_seconds', 'Time of a batch from its first lock to its commit', BATCH_SECONDS)
  const commands = histogram('surety_batch_commands', 'Commands answered by a batch', BATCH_COMMANDS)
  const calls = histogram('surety_command_seconds', 'Time of a command, waiting for a batch among it', ANSWER_SECONDS, [
    'use_case',
    'outcome',
  ])
  const commits = histogram('surety_commit_seconds', 'Time to write and commit a batch', BATCH_SECONDS)
  const counter = (name: string, help: string) => new Counter({ name, help, registers })
  const refused = counter('surety_commands_refused_total', 'Commands that a rule refused')
  const later = counter('surety_commands_later_total', 'Commands that waited for another batch: a lock was missing')
  const retries = counter('surety_batch_retries_total', 'Batches that were tried again')
  new Gauge({
    name: 'surety_commands_waiting',
    help: 'Commands that wait for a batch',
    registers,
    collect() {
      this.set(waiting())
    },
  })
  return {
    answered: ({ method, path, status, milliseconds }) =>
      answers.observe({ method, path, status: String(status) }, milliseconds / 1000),
    batched(report) {
      batches.observe(report.milliseconds / 1000)
      commands.observe(report.commands)
      refused.inc(report.refused)
      later.inc(report.later)
      retries.inc(report.retries)
    },
    commanded: (use_case, outcome, milliseconds) => calls.observe({ use_case, outcome }, milliseconds / 1000),
    gauge: (name, help, label) => gaugeOf(new Gauge({ name, help, labelNames: [label], registers }), label),
    committed: (milliseconds) => commits.observe(milliseconds / 1000),
    text: () => register.metrics(),
  }
}

function gaugeOf(shown: Gauge, label: string) {
  return (values: ReadonlyMap<string, number>) => {
    shown.reset()
    for (const [of, value] of values) shown.set({ [label]: of }, value)
  }
}

export interface MetricsAddress {
  readonly port: number
  readonly host: string
}

/** Serves `GET /metrics` on an address of its own, which is not for the world. Rejects when the port is not free. */
export function serveMetrics(metrics: Metrics, { port, host }: MetricsAddress) {
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return response.writeHead(404).end()
    const text = await metrics.text().catch(() => undefined)
    if (text === undefined) return response.writeHead(500).end()
    return response.writeHead(200, { 'content-type': Registry.PROMETHEUS_CONTENT_TYPE }).end(text)
  })
  const close = () => new Promise<void>((done) => server.close(() => done()))
  return new Promise<{ readonly port: number; close(): Promise<void> }>((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, () => {
      const address = server.address()
      done({ port: typeof address === 'object' && address !== null ? address.port : port, close })
    })
  })
}
