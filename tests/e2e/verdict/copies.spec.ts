// Copied codes: a genuine code on a false can. What gives them away is who else checked them, where, and how soon.

import { DAY, type Hostile, ITEM_SUB, expectVerdict, now, scanNext, test } from "../support/hostile";

const SHANGHAI = { name: { "zh-CN": "上海", en: "Shanghai" }, position: [312, 1215], count: 1 };
const URUMQI = { name: { "zh-CN": "乌鲁木齐", en: "Urumqi" }, position: [438, 876], count: 1 };

const COPIES: [attack: string, because: string, says: string, change: (h: Hostile, claims: any) => void][] = [
  ["in two far cities within an hour", "ImpossiblePace", "相距约", (_, claims) => {
    claims.checks = { count: 3, by_you: 1, first_at: now() - DAY, places: [{ ...URUMQI, at: now() - 600 }, { ...SHANGHAI, at: now() - 4200 }] };
  }],
  ["in two far cities at the same second", "ImpossiblePace", "相距约", (_, claims) => {
    claims.checks = { count: 2, by_you: 1, first_at: now() - 60, places: [{ ...URUMQI, at: now() - 60 }, { ...SHANGHAI, at: now() - 60 }] };
  }],
  ["far more often than one can is", "ManyChecks", "已被别人查过 499 次", (_, claims) => {
    claims.checks = { count: 500, by_you: 1, first_at: now() - 90 * DAY };
  }],
  ["under a cover that only the buyer opens", "CoveredCheckedBefore", "盖住的码已被别人查过", (h, claims) => {
    h.statement = () => h.maker.jws("statement", { ...h.statementClaims(), exposure: "covered" });
    claims.checks = { count: 2, by_you: 1, first_at: now() - 5 * DAY };
  }],
];

test("a code that copies give away asks for care", async ({ hostile, page, each }) => {
  await each(COPIES, ([attack]) => `a code that was checked ${attack} asks for care`, async ([, because, says, change]) => {
    const claims = hostile.standingClaims();
    change(hostile, claims);
    hostile.standing = () => hostile.platform.jws("standing", claims);
    await scanNext(page, hostile);
    await expectVerdict(page, { outcome: "Caution", because, says });
  });
});

const STATES: [state: string, because: string][] = [
  ["recalled", "Recalled"],
  ["withdrawn", "Withdrawn"],
  ["destroyed", "Destroyed"],
];

test("a genuine code does not save goods that must not be used", async ({ hostile, page, each }) => {
  await each(STATES, ([status]) => `a genuine code of goods that are ${status} does not save them`, async ([status, because]) => {
    hostile.standing = () => hostile.platform.jws("standing", { ...hostile.standingClaims(ITEM_SUB), status });
    await scanNext(page, hostile);
    await expectVerdict(page, { outcome: "DoNotUse", because });
  });
});
