import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectFolder } from '../server/platform/project.ts'
import { papers } from './papers/index.ts'

/** npm run papers: writes the pages that are made of code. */
for (const { path, text } of papers()) {
  const file = join(projectFolder(), path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  console.log(path)
}
