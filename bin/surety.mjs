#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fail, project, setup } from './setup.mjs'

process.setSourceMapsEnabled(true)
await setup()

const [command = 'help', ...rest] = process.argv.slice(2)
const file = join(project, 'dist', command === 'serve' ? 'main.mjs' : 'cli.mjs')
if (!existsSync(file)) fail(`there is no command "${command}" yet. Try: npx surety serve`)
const { main } = await import(pathToFileURL(file).href)
await main(command === 'serve' ? rest : [command, ...rest])
