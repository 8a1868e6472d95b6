"""How do SimPy and Ciw work off the same queue with the same work?"""

import importlib.metadata
import importlib.util
from collections.abc import Iterator, Sequence
from typing import Any

PEERS = ("simpy", "ciw")
HOW_TO_GET = "needs SimPy and Ciw: script/bench installs them"


def there() -> bool:
    """Whether both can be asked; they are no part of Footpath."""
    return all(importlib.util.find_spec(name) for name in PEERS)


def versions() -> str:
    """Which ones they are."""
    return ", ".join(f"{name} {importlib.metadata.version(name)}" for name in PEERS) if there() else HOW_TO_GET


def by_simpy(work: Sequence[float], hands: int, *, classes: bool = False) -> list[float]:
    """When each piece is done that waits at moment 0; first come, first served.

    classes: by what SimPy has for queues in which somebody may overtake, though nobody does here.
    """
    import simpy

    world = simpy.Environment()
    team = (simpy.PriorityResource if classes else simpy.Resource)(world, capacity=hands)
    terms = {"priority": 1} if classes else {}
    done = [0.0] * len(work)

    def piece(at: int, takes: float) -> Iterator[Any]:
        with team.request(**terms) as turn:
            yield turn
            yield world.timeout(takes)
        done[at] = world.now

    for at, takes in enumerate(work):
        world.process(piece(at, takes))
    world.run()
    return done


def by_ciw(work: Sequence[float], hands: int) -> list[float]:
    """The same: all arrive in one batch at moment 0, and take the given times in the order in which they begin."""
    import ciw

    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Sequential([0.0, float("inf")])],
        batching_distributions=[ciw.dists.Sequential([len(work), 0])],
        service_distributions=[ciw.dists.Sequential(list(work))],
        number_of_servers=[hands],
    )
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_customers(len(work), method="Finish")
    done = [0.0] * len(work)
    for record in simulation.get_all_records():
        done[record.id_number - 1] = record.service_end_date
    return done
