import { caseWordsPaper } from './case-words.ts'
import { eventsPaper, webEventsPaper } from './events.ts'
import { lifecyclePapers } from './lifecycles.ts'
import { accessPaper, policyPaper, refusalsPaper } from './lists.ts'
import { moneyPaper } from './money.ts'
import type { Paper } from './paper.ts'
import { webDigitsPaper, webRulesPaper } from './web-rules.ts'

/** Every page that is made of code. */
export function papers(): readonly Paper[] {
  return [
    moneyPaper(),
    ...lifecyclePapers(),
    refusalsPaper(),
    policyPaper(),
    accessPaper(),
    eventsPaper(),
    webRulesPaper(),
    webDigitsPaper(),
    webEventsPaper(),
    caseWordsPaper(),
  ]
}
