/** A family of the page's posts: `{x}` is replaced by each value. */
export interface EnglishPageFamily {
  theme: string | null
  text: string
  values: string[]
}

/** What Ventorel's page publishes on Mondays. */
export const ENGLISH_PAGE_FAMILIES: EnglishPageFamily[] = [
  {
    theme: 'Leaks and pressure',
    text: 'Leak of the week: {x}. Found with an ultrasonic detector, repaired the same day.',
    values: [
      'a quick coupling that lost 90 pence a day',
      'a drain stuck open behind a receiver',
      'a regulator diaphragm in a packing hall',
      'six metres of hose older than the operator',
      'a blow gun left on its hook, half open',
      'a flange that only leaked when cold',
      'a valve stem above a false ceiling',
      'a thread sealed with good intentions',
      'a filter bowl cracked by a cleaning agent',
      'a pipe clamp that had become a saw',
    ],
  },
  {
    theme: 'Leaks and pressure',
    text: 'From our notebooks: {x} Each bar less is worth about seven per cent of the energy.',
    values: [
      'a dairy now runs at 6.2 bar instead of 7.4.',
      'a print works lowered its pressure in eleven small steps.',
      'one old press kept a whole site at 8 bar; it has its own booster now.',
      'a sawmill found half a bar in a clogged filter.',
      'a ring main closed at last, and the far end gained 0.4 bar.',
    ],
  },
  {
    theme: 'Measuring',
    text: 'Metering note: {x} Our field guide explains how, with pictures.',
    values: [
      'where to clamp a flow meter on a short pipe.',
      'how long a logger has to stay before it tells the truth.',
      'reading a Sunday profile in five minutes.',
      'checking a meter without taking it out.',
      'which units to write down, and which never to mix.',
      'why we log pressure and flow together.',
      'what to ask of a meter before you buy it.',
      'turning loaded hours into a leak estimate.',
      'keeping a year of readings on a single page.',
      'when a cheap meter is good enough.',
    ],
  },
  {
    theme: 'Air quality',
    text: 'Air quality, in plain words: {x} Ask us for the one-page summary.',
    values: [
      'what a dew point of plus three means for your pipes.',
      'oil vapour, and why it hides in cold air.',
      'three classes on one site, without three networks.',
      'when a filter is full, and how to see it.',
      'condensate: where it may go and where not.',
      'testing at the point of use.',
      'desiccant or refrigerated, a short comparison.',
      'breathing air has its own rules.',
    ],
  },
  {
    theme: 'Energy and heat',
    text: 'Warm numbers: {x} Heat recovery is the part of the bill that comes back.',
    values: [
      'a laundry heats its rinse water with a 45 kW compressor.',
      'one flap keeps a warehouse above freezing all winter.',
      'an exchanger paid back in fourteen months on a food site.',
      'idle running fell by 1,800 hours after one change of setting.',
      'three degrees cooler at the inlet saved one per cent.',
      'a bakery preheats its boiler feed at night.',
      'a workshop switched off its gas heater in February.',
    ],
  },
  {
    theme: 'Learning the craft',
    text: 'Learning the craft at Ventorel: {x}',
    values: [
      'our apprentices listened to five compressors blindfolded, and named four.',
      'thirty people came to the open evening on leak detection.',
      'a technical college borrowed two of our loggers for a term.',
      'our training day for night shifts took place at night, of course.',
      'Aled has passed his pressure systems exam.',
      'we now teach the Friday sheet in three schools.',
    ],
  },
  {
    theme: null,
    text: 'News from Ventorel: {x}',
    values: [
      'we are ten years old this month. Thank you for letting us into your compressor rooms.',
      'our second van is electric, and full of fittings.',
      'a happy new year from all twenty-two of us.',
      'we are looking for a field engineer in Bristol.',
      'meet us at the energy managers’ day in Leeds.',
      'the office is closed on Friday; the hotline is not.',
      'our field guide is in its fourth edition.',
    ],
  },
]
