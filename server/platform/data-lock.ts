import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { StartError, systemCode } from './start-error.ts'

/**
 * What tells one run of a process id from the next: its start time. Undefined when no such process lives.
 * A number alone would not do: after a reboot, or in a container, the same ids come again.
 */
export function processMark(pid: number): string | undefined {
  if (process.platform === 'linux') return linuxMark(pid)
  try {
    const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    return started === '' ? undefined : started
  } catch {
    return undefined
  }
}

function linuxMark(pid: number): string | undefined {
  try {
    // The name stands in parentheses and may hold anything; state is the first field after it, start time the 20th.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    if (fields[0] === 'Z') return undefined
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`
  } catch {
    return undefined
  }
}

/** The command line of a living process, or an empty text. */
export function processCommand(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  }
}

/** The process that wrote this lock and still lives, or undefined. */
function livingHolder(lock: string): number | undefined {
  const [id = '', mark = ''] = lock.split('\n')
  const pid = Number(id)
  return Number.isInteger(pid) && pid > 0 && processMark(pid) === mark ? pid : undefined
}

/** Takes a dead holder's lock away; another taker's fresh lock, moved by mistake, is put back. */
function removeStale(file: string, stale: string): void {
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return
    throw error
  }
  if (readText(aside) !== stale) linkSync(aside, file)
  unlinkSync(aside)
}

/**
 * Holds a data folder for this process until the returned function is called. The lock of a process that was killed
 * is taken over. Throws StartError `data-folder-in-use` while another process holds it.
 */
export function holdDataFolder(folder: string): () => void {
  const file = `${folder}/lock`
  const mine = `${file}.${randomBytes(6).toString('hex')}`
  const text = `${process.pid}\n${processMark(process.pid) ?? ''}\n${randomBytes(6).toString('hex')}\n`
  writeFileSync(mine, text, { mode: 0o644 })
  try {
    for (;;) {
      // A link appears whole or not at all: nobody reads a half-written lock.
      try {
        linkSync(mine, file)
        return () => {
          if (readText(file) === text) unlinkSync(file)
        }
      } catch (error) {
        if (systemCode(error) !== 'EEXIST') throw error
      }
      const held = readText(file)
      if (held === undefined) continue
      const holder = livingHolder(held)
      if (holder !== undefined) {
        throw new StartError(
          'data-folder-in-use',
          `The data folder ${folder} is already in use by process ${holder}. Stop it, or set SURETY_DATA.`,
        )
      }
      removeStale(file, held)
    }
  } finally {
    unlinkSync(mine)
  }
}
