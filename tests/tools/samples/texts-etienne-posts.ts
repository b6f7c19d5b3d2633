import type { Label } from './sample-post'

/** A post by Étienne; `contacts`: outcomes declared with it. */
export interface EnglishPost extends Label {
  text: string
}

const LEAKS = ['Leaks and pressure']
const QUALITY = ['Air quality']
const HEAT = ['Energy and heat']
const METERS = ['Measuring']
const CRAFT = ['Learning the craft']

/** Posts that name the brand: published on Thursdays, three days after the page's. */
export const BRAND_POSTS: EnglishPost[] = [
  {
    subject: 'brand',
    intent: 'serve',
    themes: METERS,
    text: `We have put the Friday sheet on the site of Ventorel, free, no form to fill in.

Five readings, one page, room for a year. Print it, hang it by the compressor, and give the pen a string: the pen is what disappears first.

If you would rather keep your own, keep it. What matters is that the far-end pressure is written down by the same person, at the same hour, every week. A trend of six weeks tells more than one perfect measurement.`,
  },
  {
    subject: 'trade',
    intent: 'serve',
    themes: LEAKS,
    text: `A question I get at Ventorel at least once a week: should we tag leaks or repair them at once?

Repair at once whatever takes less than five minutes and one spanner. Tag the rest, with the flow in pence a day written on the tag. It changes the conversation: nobody schedules "leak 37", everybody schedules "four pounds ten a day".

Then fix the dearest ten and stop. Measure again before the next ten. You will often find that half of the list no longer matters.`,
  },
  {
    subject: 'brand',
    intent: 'inform',
    themes: METERS,
    text: `Ventorel turns ten this month. We are twenty-two, we own nine loggers, and we have walked along some four hundred kilometres of pipe.

What has changed in ten years: meters cost a third of what they did, and sites ask for the raw data, which is right.

What has not: the largest leak is nearly always in the compressor room itself, at a drain that nobody dares to touch. Ten years ago I would not have believed it. Go and look at yours.`,
  },
  {
    subject: 'trade',
    intent: 'serve',
    themes: HEAT,
    text: `Before you ask anybody, Ventorel included, for a heat recovery quotation, answer three questions on a scrap of paper.

How many hours a year does the compressor run loaded? How many of those hours do you need warm water or warm air? How far is the user, in metres of pipe?

Multiply the first two, and if the third is above eighty metres, halve the result. You now know as much as the first page of any study. If the figure is small, keep your money.`,
  },
  {
    subject: 'career',
    intent: 'inform',
    themes: CRAFT,
    text: `Two apprentices start with us at Ventorel in September. Neither has ever seen a compressor, and that is fine.

What we looked at in the interview: we gave each of them a bicycle pump, a thermometer and ten minutes. One measured the temperature of the barrel, the other asked why the handle gets harder to push.

Both are hired. Curiosity can be seen in ten minutes; the rest takes three years and a patient colleague.`,
  },
  {
    subject: 'trade',
    intent: 'serve',
    themes: QUALITY,
    text: `A small test kit for oil in compressed air costs less than one rejected batch. At Ventorel we carry ten of them in every van.

Take the sample at the point of use, never after the filter in the compressor room. Let the drop run for two minutes first, otherwise you measure the hose. Note the temperature: vapour does not show in cold air.

A clear strip proves nothing on its own. Three clear strips on three hot afternoons start to.`,
  },
]

/** The other posts, which do not name the brand. */
export const PLAIN_POSTS: EnglishPost[] = [
  {
    subject: 'trade',
    intent: 'serve',
    themes: LEAKS,
    text: `Where I look first for leaks, in this order, because this is where I find them: drains, quick couplings, the back of regulators, valve stems on cylinders, and the thread that somebody sealed with hope.

Pipes themselves hardly ever leak. We start with them because they are long and easy to see.

Give yourself one hour and begin at the point of use. You will have found two thirds of the flow before you reach the main.`,
  },
  {
    subject: 'trade',
    intent: 'serve',
    themes: METERS,
    text: `If your meter shows the same flow at noon and at midnight, do not celebrate a stable process. Check the meter.

Three causes that I have met this year: a clamp-on sensor on a pipe thicker than what was typed in, a probe turned by a few degrees during cleaning, and a signal cable that ended in the wrong input.

A good habit: once a month, close one valve for a minute and watch the figure fall. If it does not, you are reading a decoration.`,
  },
  {
    subject: 'career',
    intent: 'serve',
    themes: CRAFT,
    text: `A report that nobody reads is a day lost twice. Mine used to be forty pages. They are four now.

Page one: what to do on Monday, who, how long, how much. Page two: what to leave alone, and why. Page three: what I could not measure. Page four: one picture for each of the three findings.

The rest goes into an annex that is opened about once a year. I started when a director told me, kindly, that he had only ever read my invoices.`,
  },
  {
    subject: 'trade',
    intent: 'serve',
    themes: HEAT,
    text: `The cheapest kilowatt-hour this winter is a piece of ducting. Most air-cooled compressors can blow their warm air into the workshop from November to March and outside for the rest of the year, with one flap.

Check two things before you call the sheet-metal worker: the fan must bear the extra length, and the flap must fail towards outside. A room that overheats in April costs more than the winter has saved.

Done well, it is paid back before the season ends.`,
  },
  {
    subject: 'trade',
    intent: 'serve',
    themes: QUALITY,
    text: `Your dryer has an alarm for dew point. Do you know who sees it at two in the morning?

On four sites out of five, nobody. The lamp is on the dryer, the dryer is in a locked room, and the first sign of trouble is water in a paint gun.

Run one pair of wires to the panel that people look at anyway. It is half a day of work for an electrician, and in my experience the most useful half day of the year for air quality.`,
  },
  {
    subject: 'off',
    intent: 'chat',
    themes: [],
    text: `No compressed air today. I spent the weekend rebuilding the garden wall that my grandfather put up without mortar in 1958.

Stone by stone I understood his trick: every long one goes across the wall and not along it. It looks like a waste, and it is why it stood for so long.

I put it back the way he did it, one stone short. I have no idea where that stone went. Perhaps it is the one he always said he would come back for.`,
  },
  {
    subject: 'trade',
    intent: 'serve',
    themes: LEAKS,
    text: `Hoses are consumables. Nobody believes it until they see the date.

Rubber hoses on couplings that are plugged in every day live for about three years; after five, one in four leaks at the crimp. Write the month on the ferrule when you fit them.

When you walk the line next time, look only at the ferrules. You need no detector to know which ones to change, and you can do it during a break with a cutter and a box of clamps.`,
  },
  {
    subject: 'career',
    intent: 'serve',
    themes: CRAFT,
    text: `Advice for whoever starts in maintenance this year: keep a notebook of your mistakes. Mine has 214 entries since 2009.

Entry 1: tightened a fitting under pressure. Entry 58: trusted a gauge because it was new. Entry 131: explained a fault before I had seen it. Entry 200: skipped the last reading because it was Friday.

Read it every January. You do not stop making mistakes; you stop making the same ones, and you get kinder with those of others.`,
  },
  {
    subject: 'trade',
    intent: 'serve',
    themes: METERS,
    text: `Two numbers decide whether an air audit was worth its price: what you use when nobody works, and what you pay for a cubic metre.

The first needs one meter and one quiet Sunday. The second needs the electricity bill of the compressor room, so ask for a sub-meter there long before you ask for an audit.

With both, you can judge any proposal in five minutes. Without them, every proposal sounds good, mine included.`,
  },
  {
    subject: 'career',
    intent: 'serve',
    themes: CRAFT,
    text: `How to explain an investment to a finance director, from somebody who has been shown the door more than once.

Do not say efficiency. Say what is paid today, every week, for nothing. Bring one invoice, not a chart. Say what could go wrong with your own estimate, and by how much: it is the only sentence that will be believed entirely.

And ask for a small amount first. Two flow meters are signed in a corridor; a compressor needs three meetings.`,
  },
  {
    subject: 'trade',
    intent: 'serve',
    themes: LEAKS,
    text: `An artificial demand is air that you use only because the pressure is too high. Open blowers, leaks and worn cylinders all take more when you give them more.

Try this on a normal Wednesday: lower the network by two tenths of a bar at nine, and note the flow at ten. If it has fallen by more than two per cent, you have found money that no repair would have brought.

If someone complains, you have found something too: the machine that sets the pressure for all the others.`,
  },
  {
    subject: 'off',
    intent: 'chat',
    themes: [],
    text: `My daughter asked what I do all day. I said that I look for holes in things that nobody sees. She thought about it for a while and said: like a detective of nothing.

I have had business cards with less on them. She then asked whether I ever find any, and whether it hurts the pipe. I said that it sighs, mostly.

She has drawn me a badge, with a magnifying glass and a cloud. It is on the dashboard of the van. Colleagues pretend not to look at it.`,
  },
  {
    subject: 'trade',
    intent: 'serve',
    themes: QUALITY,
    text: `If you find water in the pipes only in spring and autumn, do not blame the dryer first.

In those seasons the yard is colder than the dew point for a few hours at night. Air that was dry enough at noon gives water at five in the morning, in the one pipe that crosses outside.

Insulating eight metres of pipe is cheaper than a new dryer. Look for the low point, fit a drain there, and read it for two weeks before you spend anything else.`,
  },
  {
    subject: 'trade',
    intent: 'serve',
    themes: HEAT,
    text: `Unloaded running is the silent part of the bill. A fixed-speed screw that idles still draws a quarter to a third of its power, and delivers nothing.

Read two counters: hours running, hours loaded. The difference times the power times 0.3 is your idle energy. On a bottling site I saw 2,900 hours in a year, about 48,000 kilowatt-hours to keep a machine warm.

The cure is often a setting: a shorter run-on time, and a larger band between start and stop.`,
  },
  {
    subject: 'career',
    intent: 'chat',
    themes: CRAFT,
    text: `Forty-one years in the same compressor room: Mr Hollis retires on Friday. He keeps no files. He keeps his hand on the casing for a few seconds each morning, the way a vet does with a horse.

I asked him what to look for. "You do not look. You notice." I have written it at the top of my notebook.

He leaves a drawer of labelled jars, one for each size of olive, and a young colleague who has begun to put her hand on the casing.`,
  },
  {
    subject: 'career',
    intent: 'serve',
    themes: CRAFT,
    text: `Three ways to get a night shift to tell you what is wrong, none of which is a form.

Go there. Bring something warm and stay until four. The fault that never happens happens at ten past three.

Ask what they do to make it work, rather than what is broken. You will be shown a wedge, a rubber band and a switch that is not on any drawing.

And come back a fortnight later with one thing repaired. Only one, but the one they named.`,
  },
  {
    subject: 'trade',
    intent: 'serve',
    themes: METERS,
    text: `A logger left for ten days tells a story in five chapters: the start on Monday, the cleaning, the lunch break, the night, and Sunday.

Read them in reverse. Sunday gives the leaks, the night gives the machines that never sleep, lunch gives what could be switched off by hand, cleaning gives the peaks, Monday morning gives the size of compressor you really need.

Most reports start with Monday, and therefore with a new compressor.`,
  },
  {
    subject: 'off',
    intent: 'inform',
    themes: [],
    text: `The swifts left yesterday, three days earlier than last year. I have written down the date since we moved here: 27 July, 30 July, 2 August, 29 July, and now 26 July.

Five points make no trend, I know. A neighbour has forty years of dates for the first cuckoo, in pencil, inside the door of his shed, and his line is anything but flat.

If you keep such a list, of anything, tell me. I collect people who write the date down.`,
  },
]
