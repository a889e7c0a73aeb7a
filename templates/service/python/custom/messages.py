"""What to do with messages that come to `POST /message`, by their type. This file is never written again.

A message of a type that does not stand here is logged and acknowledged.
"""

from service.messages import MessageHandlers

message_handlers: MessageHandlers = {}
