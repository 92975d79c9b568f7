"""A small glossary that tests of matching can read at a glance."""

ENTRIES = """
[[concept]]
id = "core-business"
source = ["基本盘"]
part_of_speech = "noun"
preferred = "core business"
admitted = ["core operations", "mainstay"]
deprecated = ["basic disk", "basic disc", "fundamental plate"]
unless = ["partition", "dynamic disk", "Disk Management"]
safe = true
note = "What a company can always fall back on."
examples = [{ text = "Its basic disks held up.", fixed = "Its core businesses held up." }]
counterexamples = ["Convert the basic disk to a dynamic disk."]

[[concept]]
id = "show-what-one-can-do"
source = ["施展拳脚", "大展拳脚"]
part_of_speech = "verb"
preferred = "show what {one} can do"
admitted = ["make {one's} mark", "flex {one's} muscles"]
deprecated = ["exert {one's} fists and feet", "display {one's} fists and feet"]
safe = true
note = "To use one's skills to the full."
examples = [{ text = "It is exerting its fists and feet abroad.", fixed = "It is showing what it can do abroad." }]

[[concept]]
id = "enter-a-market"
source = ["赛道"]
part_of_speech = "verb"
preferred = "enter the field"
deprecated = [{ text = "enter the track of {np}", preferred = "enter the {np:attributive} market" }]
note = "A business field, not a running track."
examples = [{ text = "It entered the track of robots.", fixed = "It entered the robot market." }]

[[concept]]
id = "renovate"
part_of_speech = "verb"
preferred = "renovate"
deprecated = ["carry out (the|) renovation (work|) of"]
safe = true
note = "One verb says it."
examples = [{ text = "They carried out the renovation of 46 buildings.", fixed = "They renovated 46 buildings." }]

[[concept]]
id = "empower"
source = ["赋能"]
part_of_speech = "verb"
preferred = "help"
admitted = ["add momentum to"]
deprecated = ["energize with ability"]
safe = true
note = "To make something work better."
examples = [{ text = "AI energizes with ability the plant.", fixed = "AI helps the plant." }]

[[concept]]
id = "anchor"
source = ["压舱石"]
part_of_speech = "noun"
preferred = "anchor"
deprecated = ["ballast stone"]
safe = true
note = "What keeps a thing steady."
examples = [{ text = "Grain is a ballast stone of the economy.", fixed = "Grain is an anchor of the economy." }]

[[concept]]
id = "hot-trend"
source = ["风口"]
part_of_speech = "noun"
preferred = "hot trend"
deprecated = ["air outlet"]
when = ["industry", "investor"]
note = "A boom that lifts everyone."
examples = [{ text = "It is an air outlet in the industry.", fixed = "It is a hot trend in the industry." }]
counterexamples = ["Clean the air outlet of the heater."]

[[concept]]
id = "expertise"
source = ["积累"]
part_of_speech = "noun"
preferred = "expertise"
deprecated = ["technology accumulation"]
safe = true
note = "What one has learned."
examples = [{ text = "Its technology accumulation helps.", fixed = "Its expertise helps." }]

[[concept]]
id = "reportedly"
source = ["据了解"]
part_of_speech = "phrase"
preferred = "reportedly,"
delete = true
position = "sentence-start"
deprecated = ["it is understood that"]
note = "A hedge: where it is known, name the source."
examples = [{ text = "It is understood that sales rose.", fixed = "Sales rose." }]

[[concept]]
id = "netease"
source = ["网易"]
part_of_speech = "name"
preferred = "NetEase"
deprecated = ["Netease", "Net Ease"]
case = "exact"
safe = true
note = "The company writes itself so."
examples = [{ text = "Netease grew.", fixed = "NetEase grew." }]

[[concept]]
id = "human-car-home"
source = ["人车家全生态"]
part_of_speech = "name"
preferred = "Human x Car x Home"
admitted = ["Human, Car and Home"]
deprecated = ["full ecology of people, cars and homes"]
consistent = true
note = "The strategy's own name."
examples = [{ text = "A full ecology of people, cars and homes.", fixed = "A Human x Car x Home." }]
"""
