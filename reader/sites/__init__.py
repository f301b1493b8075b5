"""The platforms whose comments are known by their marks; one file each, none knows another."""

from reader.sites import wordpress, wpdiscuz
from reader.sites.base import Site

# wpDiscuz keeps the classes of WordPress around its own, so it is asked first.
SITES: tuple[Site, ...] = (wpdiscuz.SITE, wordpress.SITE)
