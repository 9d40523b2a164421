/**
 * Chile's regions, provinces and communes, and the municipalities that govern them: a commune is territory, a
 * municipality an institution, 346 and 345, not one to one.
 *
 * <p>Promise: regions come north to south; a commune is known by its five-character CUT (DS 1.115/2018) and is found
 * however its name is typed.
 *
 * <p>Open first: {@link minga.territory.Territory}.
 */
package minga.territory;
