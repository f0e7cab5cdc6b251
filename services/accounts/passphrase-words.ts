/** Plain English words of three to nine letters, one sense each as far as that goes, chosen for this program; no two alike. */
export const passphraseWords: readonly string[] = `
  able acorn actor agile airy album alert alley almond amber amused anchor ancient angle ankle answer antler apple apron
  arbor arch arctic arena armor arrive arrow artist ash aspen atlas attic autumn awake award axle bacon badge badger bagel
  bake baker balance balanced balcony ballad ballet balloon bamboo banana banjo banner barley barn barrel bashful basil basin
  basket bassoon bathe baton bay beach beacon bead beak beam bean bear beaver bed bee beech beet begin bell bench bend berry
  bicycle birch bird biscuit bison blanket blaze blend blink bloom blossom blouse blue board boat bobbin bold bonnet book
  boot border borrow bottle boulder bounce bouncy bow bowl bracelet braid branch brass brave bread breeze brick bridge brief
  bright brisk broad bronze broom brother brush bubbly bucket buckle buffalo bugle build bulb bundle burrow bus bush busy
  butter button cabbage cabin cable cactus cake calm camel camera camp canal canary candid candle candy canoe canvas canyon
  cape caramel caravan card careful cargo carpet carrot carry cart carton carve castle casual cat catch cattle cave cedar
  celery cellar cello cement central ceramic cereal chain chair chalk chapel chapter charm chat cheek cheer cheery cheese
  cherry chess chest chestnut chew chicken chilly chimney chin chorus cider cinema circle circus citrus civil clam clarinet
  classic clay clean clear clever cliff climb cloak clock cloth cloud clover coach coast coastal coat cobble cobra cocoa
  coconut coffee coin collar collect comb comet compass concert cook cookie cool copper coral cord cork corn corner cosy
  cottage cotton couch cougar count country cousin cow coyote crab cradle crane crater crawl crayon cream creek crescent
  crest cricket crisp crocus cross crow crown crumb crystal cube cucumber cuddle cup cupboard curious curl curly currant
  curtain cushion cycle cymbal cypress dabble dainty daisy dance daring dart dash date dawn deep deer deliver delta denim
  dense desert desk dew dial diamond diary dig dinner dip dish distant dive dock doctor dog dolphin dome donkey door double
  dove doze draft drag dragon drawer dream dress drift drill drive drop drum dry duck dune dusk dust eager eagle ear early
  earnest earth easel east easy echo eclipse edge eel egg elastic elbow elder elegant elk elm ember emerald engine envelope
  even evening exact explore fabric fair faithful falcon famous fan fancy farm farmer fast fasten feast feather fence fennel
  fern ferry festival festive fetch fiddle field fig fill finch find fine finger fir fire firm fish flag flame flannel flask
  flat flax fleece flint float flood floor flour flower fluffy flute foam fog fold folder follow fond forest fork formal
  fossil fountain fox frame frank freckle free freight fresh friendly frog frost frosty fruit fudge full funnel funny fur
  gallery gallop game garden garlic garnet gate gather gazelle geese gem gentle geyser giant giddy giggle ginger giraffe
  glacier glad glade glass glide globe glossy glove glow glue goat goblet gold golden goose gorge graceful grand granite
  grape grass grateful gravel gravy green greet grin grove grow guess guitar gull gutter hail hair hall hamlet hammer hammock
  hand handy happy harbor hardy hare harp harvest hasty hat hatch hawk hay hazel healthy heart hearth hearty heather heavy
  hedge helmet helpful hen herb herd heron hickory hidden hike hill hinge hive hold hollow holly honest honey hood hoof hop
  hopeful horizon horn horse hotel hour house hover hum humble humid hungry hurry hut ice icicle idle igloo imagine index ink
  inlet inner invite iris iron island ivory ivy jacket jade jaguar jam jar jasmine jaw jelly jewel jigsaw jog join jolly
  jovial juggle juice juicy jump juniper kayak keen kelp kennel kettle key kilt kind kitchen kite kitten knee kneel knit
  knock knot koala lace ladder ladle lagoon lake lamb lamp lantern large lark lasso late lattice laugh laurel lava lavender
  lawn lazy leaf lean leap learn leather lemon lentil leopard letter lettuce level library lichen lift light lighter likely
  lilac lily limber lime limestone linen linger lion listen little lively lizard llama load loaf lobster local locket lodge
  loft lofty log lonely long loom loose lotus loud loyal lucky lumber lunar lunch lupin lute lynx lyric magic magnet magpie
  mallet mango manor mantle map maple marble march margin market marsh mask mast meadow measure medal meet mellow melody
  melon melt mend menu merry mesa metal meteor mighty mild mill mineral mint mirror mist misty mitten mix moat modern modest
  mole monkey moon moose morning mosaic moss mossy moth motor mound mountain mouse mouth move muddy muffin mug mule museum
  mushroom music mustard nail napkin narrow native navy neat needle nest net nettle nibble nickel night nimble noble nod
  noisy noodle noon normal north nose notebook notice novel nugget nutmeg oak oar oasis oat oboe ocean octopus odd offer
  office olden olive omelet onion opal open opera orange orbit orchard orchid order orderly oregano organ osprey otter outer
  oval oven owl oyster pack paddle page pail paint palace pale palm panda panel pansy panther paper parade parcel park parrot
  parsley parsnip pasta pastry path patient patio pause peaceful peach peacock peak peanut pear pearl pebble pecan peel
  pelican pen pencil penguin peony pepper perch petal petrel phone photo piano picnic picture pier pigeon pillow pilot pine
  pipe pitcher placid plain planet plank plant plate play playful plaza plum plump pocket poem poet polish polite pollen polo
  pond pony poplar poppy porch porridge possum postcard pot potato pottery pour powder practise prairie prism proud puddle
  puffin pull pumpkin puppet puppy purple push puzzle pyramid quail quarry quarter quartz quiche quick quiet quill quilt
  rabbit raccoon race radio radish raft rail rain raisin rake ranch rapid rare raven reach read ready recall recent reed reef
  regal regular remote rest return ribbon rice rich ride ridge rigid ring rinse ripe rise river road roam robin robust rock
  rocket roll roof room root rope rose rosy rough round row rowan royal ruby rudder rug rugged ruler rural rush rust rustic
  rye saddle saffron sage sail salad salmon salt salty sample sand sandal sandy satchel satin saucer savanna scarf scarlet
  scatter school scoop scooter scroll sea seal search season secret seed send serene sew shadow share shark sharp shawl sheep
  shelf shell shepherd shield shine shiny ship shirt shoe shore short shoulder shovel shrimp shuffle shutter shy sieve silk
  silver simple sincere sing singer sink sip sister skate sketch skip skirt sky slate sled sleep sleepy sleeve slender slide
  slim slipper slope slow small smart smoke smooth snail sneeze snow snug soap social sock sofa soft soil solar solid sonata
  song sort soup south spade spark sparrow sparse spice spicy spider spin spinach spiral splash sponge spoon spotted spring
  sprint spruce square squid squirrel stable stack stair stamp star start station statue steady steam steel stem step stick
  stir stitch stone stool stork storm stormy story stout stove straw stream street stretch string stroll strong sturdy subtle
  sudden sugar suit summer sun sunny supper surf swallow swan sweater sweep sweet swift swim swing swirly sword syrup table
  tablet tailor tall talon tame tangerine tangy tape tapestry tar tart tassel taste taxi tea teach teacher teapot tell tender
  tennis tent terrace thank thatch theater thicket thimble think thistle thorn thread throne throw thrush thumb thunder thyme
  ticket tickle tide tidy tiger tile timber tin tiny tiptoe toad toast toffee tomato torch tortoise toss toucan touch towel
  tower town trace tractor trade trail train tranquil travel tray treasure tree trellis triangle trim trolley trombone
  tropical trot trousers trout truck trumpet trunk trusty try tulip tumble tundra tunnel turbine turkey turn turnip turquoise
  turtle twig twine umbrella uncle unfold urban useful valley vanilla vase vast vault velvet veranda vessel village vine
  vinegar violet violin viper visit visitor vivid voice volcano voyage wade waffle wagon wait wake walk walnut walrus waltz
  wander wandering warbler warm wash watch water wave wavy wax weasel weather weave weekly welcome western wharf wheat wheel
  whisker whisper whistle whole wide wiggle wild willow wind window windy wing wink winter wise witty wolf wonder wood wooden
  wool woolly work wrap wren wrist write yacht yak yarn yawn yellow yogurt young yucca zebra zesty zipper
`
  .trim()
  .split(/\s+/);
