/** What scoring costs. Every benchmark has its floor beside it: the same result by the shortest way there is. */
package org.acogida.examples.benchmarks;
