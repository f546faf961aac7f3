using System;
using Telnyx;

namespace Plain
{
    internal static class Program
    {
        private static int Main()
        {
            var request = new CallRequest { ConnectionId = "1", From = "+13125550101", To = new[] { "+13125550100" } };
            string id = request.CommandId;
            Console.WriteLine("The command id is " + (id ?? "absent") + ".");
            return 0;
        }
    }
}
